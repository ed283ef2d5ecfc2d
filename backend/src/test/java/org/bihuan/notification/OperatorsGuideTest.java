package org.bihuan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guide for operators says what the settings are, and the settings are what it says. */
class OperatorsGuideTest {

    private static final Pattern IN_GUIDE =
            Pattern.compile("^\\| `(BIHUAN_\\w+)` \\| (?:`([^`]+)`)? ?\\|", Pattern.MULTILINE);
    private static final Pattern IN_SETTINGS =
            Pattern.compile("\\$\\{(BIHUAN_(?:NOTICES|SMS|WECHAT)_\\w+):([^}]*)}", Pattern.MULTILINE);

    private final String guide = text("../docs/guides/wechat-and-sms.md");
    private final String settings = text("src/main/resources/application-mysql.yaml");

    @Test
    void the_guide_lists_every_setting_with_its_default() {
        assertThat(defaults(IN_GUIDE, guide))
                .isEqualTo(defaults(IN_SETTINGS, settings))
                .hasSizeGreaterThan(10);
    }

    @Test
    void the_comment_in_the_settings_names_each_of_them() {
        List<String> comment =
                settings.lines().filter(line -> line.startsWith("#")).toList();

        assertThat(defaults(IN_SETTINGS, settings).keySet())
                .allSatisfy(name -> assertThat(comment).anyMatch(line -> line.contains(name)));
    }

    @Test
    void the_guide_has_words_for_every_template_of_text_messages() {
        assertThat(Arrays.stream(SmsTemplate.values()).map(SmsTemplate::key))
                .allSatisfy(key -> assertThat(guide).containsPattern("\\| `" + key + "` \\| [^|]*\\{"));
    }

    @Test
    void the_limits_that_the_guide_states_hold() {
        assertThat(guide)
                .contains("cut at " + OfficialAccount.LONGEST_FIELD + " characters")
                .contains("waits five seconds")
                .contains("what is a day old");
        assertThat(SmsChannel.FRESH).hasDays(1);
    }

    @Test
    void without_settings_the_same_kinds_go_out() {
        assertThat(text("src/main/resources/application.yaml"))
                .contains("sms: " + defaults(IN_SETTINGS, settings).get("BIHUAN_NOTICES_SMS") + "\n")
                .contains("wechat: " + defaults(IN_SETTINGS, settings).get("BIHUAN_NOTICES_WECHAT") + "\n");
    }

    @Test
    void the_library_that_prints_tokens_is_silent() {
        assertThat(text("src/main/resources/application.yaml")).contains("me.chanjar.weixin: \"off\"");
    }

    private static Map<String, String> defaults(Pattern pattern, String text) {
        Map<String, String> defaults = new TreeMap<>();
        pattern.matcher(text)
                .results()
                .forEach(found -> defaults.put(found.group(1), found.group(2) == null ? "" : found.group(2)));
        return defaults;
    }

    private static String text(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
