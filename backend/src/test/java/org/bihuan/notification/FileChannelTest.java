package org.bihuan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bihuan.HandClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class FileChannelTest {

    @TempDir
    Path folder;

    @Test
    void each_message_is_one_line_however_many_lines_its_text_has() throws IOException {
        ObjectMapper json = new ObjectMapper();
        FileChannel channel = new FileChannel("notice.file", folder.resolve("outbox"), json);

        channel.deliver(message("k1", "{\"body\":\"第一行\\n第二行\"}"));
        channel.deliver(message("k2", "{}"));

        List<String> lines = Files.readAllLines(folder.resolve("outbox/notice.file.jsonl"));
        assertThat(lines).hasSize(2);
        assertThat(json.readTree(lines.get(0)).at("/payload/body").asText()).isEqualTo("第一行\n第二行");
        assertThat(json.readTree(lines.get(1)).get("key").asText()).isEqualTo("k2");
    }

    @Test
    void there_are_file_channels_only_where_a_folder_is_named() {
        ApplicationContextRunner site = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class))
                .withUserConfiguration(FileChannels.class);

        site.run(context -> assertThat(context).doesNotHaveBean(Channel.class));
        site.withPropertyValues("bihuan.outbox.directory=" + folder)
                .run(context -> assertThat(context.getBeansOfType(Channel.class).values())
                        .extracting(Channel::topic)
                        .containsExactlyInAnyOrder("notice.file", "seal"));
    }

    private static OutboxMessage message(String key, String payload) {
        return new OutboxMessage(1, key, "notice.file", "expert1", payload, HandClock.START, 1);
    }
}
