package org.bihuan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/inbox?view=team&step=task_accept", "/cases/TB2026-000001#notes", "/a//b"})
    void a_page_of_ours_is_what_was_asked_for(String asked) {
        assertThat(LocalPath.of(asked, "/otherwise")).isEqualTo(asked);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "//example.org",
                "/\\example.org",
                "https://example.org/",
                "javascript:alert(1)",
                "inbox",
                "/in box",
                "/a\nSet-Cookie: b=c",
                "/待办",
                "\\\\example.org"
            })
    void anything_else_is_not(String asked) {
        assertThat(LocalPath.of(asked, "/otherwise")).isEqualTo("/otherwise");
        assertThat(LocalPath.of("/" + "a".repeat(600), "/otherwise")).isEqualTo("/otherwise");
    }
}
