package org.bihuan.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.bihuan.RefusedException;
import org.bihuan.RefusedException.Kind;
import org.junit.jupiter.api.Test;

class UploadedTextTest {

    private static final String TEXT = "date,kind,name,notice\n2027-01-01,rest,元旦,国办发明电〔2026〕1号\n";

    @Test
    void text_is_utf_8_with_or_without_a_mark_or_gbk() {
        assertThat(UploadedText.read(TEXT.getBytes(StandardCharsets.UTF_8))).isEqualTo(TEXT);
        assertThat(UploadedText.read(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(TEXT);
        assertThat(UploadedText.read(TEXT.getBytes(Charset.forName("GBK")))).isEqualTo(TEXT);
        assertThat(UploadedText.read("\uFEFF" + TEXT)).isEqualTo(TEXT);
    }

    @Test
    void workbooks_utf_16_and_what_is_no_text_are_refused_with_what_to_do() {
        assertThatThrownBy(() -> UploadedText.read(new byte[] {'P', 'K', 3, 4}))
                .hasMessage("这是Excel工作簿，请先“另存为”CSV文件，再上传。")
                .satisfies(is(Kind.UNSUPPORTED));
        assertThatThrownBy(() -> UploadedText.read(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE)))
                .hasMessage("这是UTF-16编码的文本，请另存为CSV UTF-8，再上传。")
                .satisfies(is(Kind.UNSUPPORTED));
        assertThatThrownBy(() -> UploadedText.read(new byte[] {'a', (byte) 0xFF, 'b'}))
                .hasMessage("这个文件不是UTF-8或GBK编码的文本，读不出来。")
                .satisfies(is(Kind.UNSUPPORTED));
        assertThatThrownBy(() -> UploadedText.read(new byte[] {'a', 0, 'b'}))
                .hasMessage("这不是文本文件，读不出来。")
                .satisfies(is(Kind.UNSUPPORTED));
    }

    @Test
    void what_is_too_large_is_refused_before_it_is_read() {
        assertThatThrownBy(() -> UploadedText.read(new byte[UploadedText.LARGEST + 1]))
                .hasMessage("日历文件不能超过256 KB，请核对文件。")
                .satisfies(is(Kind.TOO_LARGE));
        assertThatThrownBy(() -> UploadedText.read("a".repeat(UploadedText.LARGEST + 1)))
                .satisfies(is(Kind.TOO_LARGE));
    }

    private static Consumer<Throwable> is(Kind kind) {
        return thrown -> assertThat(((RefusedException) thrown).kind()).isEqualTo(kind);
    }
}
