package org.bihuan.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.bihuan.HandClock;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

class AttachmentResponseTest {

    @Test
    void a_file_leaves_as_a_download_that_no_browser_runs() {
        HttpHeaders headers = response("现场 照片.pdf", "application/pdf", false).getHeaders();

        assertThat(headers.getFirst(HttpHeaders.CONTENT_DISPOSITION))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%E7%8E%B0%E5%9C%BA%20%E7%85%A7%E7%89%87.pdf");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(headers.getCacheControl()).isEqualTo("no-store");
        assertThat(headers.getContentLength()).isEqualTo(3);
        assertThat(headers.getContentType()).hasToString("application/pdf");
    }

    @Test
    void only_plain_images_may_be_shown_inline() {
        assertThat(disposition("image/jpeg")).startsWith("inline;");
        assertThat(disposition("application/pdf")).startsWith("attachment;");
        assertThat(disposition("image/heic")).startsWith("attachment;");
        assertThat(disposition("text/plain")).startsWith("attachment;");
    }

    @Test
    void a_name_cannot_break_out_of_its_header() {
        String header = response("a\"; filename=\"b.exe", "text/plain", false)
                .getHeaders()
                .getFirst(HttpHeaders.CONTENT_DISPOSITION);

        assertThat(header).doesNotContain("; filename=\"b.exe");
    }

    private static String disposition(String type) {
        return String.valueOf(response("a", type, true).getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION));
    }

    private static ResponseEntity<Resource> response(String name, String type, boolean inline) {
        Attachment attachment =
                new Attachment("id", name, 3, type, "hash", "someone", HandClock.START, null, null, null, null);
        return AttachmentResponse.of(attachment, new ByteArrayResource(new byte[3]), inline);
    }
}
