package org.bihuan.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    private static final Set<String> JPEG = new LinkedHashSet<>(List.of("jpg", "jpeg"));

    @ParameterizedTest
    @CsvSource({
        "危化品仓库 现场.JPG, 危化品仓库 现场.jpg",
        "photo.jpeg, photo.jpeg",
        "../../etc/passwd, passwd.jpg",
        "C:\\Users\\张三\\照片.jpg, 照片.jpg",
        "virus.exe, virus.exe.jpg",
        ".htaccess, htaccess.jpg",
        "a<b>:c|d?e*.jpg, a_b__c_d_e_.jpg",
        "'', 附件.jpg",
        "'...', 附件.jpg",
        "/, 附件.jpg",
    })
    void a_name_becomes_harmless_and_ends_as_its_content_says(String raw, String clean) {
        assertThat(FileName.clean(raw, JPEG)).isEqualTo(clean);
    }

    @Test
    void characters_that_turn_or_hide_text_are_removed() {
        assertThat(FileName.clean("发票\u202Egpj.exe\u0000\r\n\u200B\uFEFF.jpg", JPEG))
                .isEqualTo("发票gpj.exe.jpg");
        assertThat(FileName.clean("半个\uD83D.jpg", JPEG)).isEqualTo("半个.jpg");
    }

    @Test
    void a_long_name_is_cut_before_its_ending_and_never_inside_a_character() {
        String cut = FileName.clean("a" + "😀".repeat(200) + ".jpg", JPEG);

        assertThat(cut).hasSizeLessThanOrEqualTo(FileName.LONGEST).endsWith("😀.jpg");
    }
}
