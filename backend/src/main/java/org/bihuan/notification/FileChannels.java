package org.bihuan.notification;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The channels of a site that names a folder for them: notices, and the daily seals of the ledger. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("bihuan.outbox.directory")
class FileChannels {

    @Bean
    FileChannel noticeFile(@Value("${bihuan.outbox.directory}") Path directory, ObjectMapper json) {
        return new FileChannel(Channel.NOTICES + "file", directory, json);
    }

    @Bean
    FileChannel sealFile(@Value("${bihuan.outbox.directory}") Path directory, ObjectMapper json) {
        return new FileChannel("seal", directory, json);
    }
}
