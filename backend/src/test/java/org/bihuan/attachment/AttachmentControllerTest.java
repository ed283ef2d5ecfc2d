package org.bihuan.attachment;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Path;
import java.util.Set;
import org.bihuan.DatabaseSlice;
import org.bihuan.RefusedException;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Organisation;
import org.bihuan.people.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

@DatabaseSlice
@Import({Attachments.class, CurrentUser.class})
class AttachmentControllerTest {

    private static final Person SAFETY_OFFICER = new Person(
            "ent-textile",
            "林小妹",
            Person.Kind.ENTERPRISE,
            new Organisation("E1", "晋江某某印染有限公司", "enterprise", "安海镇", "91350582MA00000000"),
            Set.of("enterprise-safety-officer"),
            Set.of(),
            null,
            true);

    @TempDir
    static Path folder;

    @Autowired
    Attachments attachments;

    @Autowired
    CurrentUser currentUser;

    @DynamicPropertySource
    static void directory(DynamicPropertyRegistry registry) {
        registry.add("bihuan.attachments.directory", folder::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/attachments", "/attachments"})
    void an_upload_answers_what_was_stored_and_where(String url) throws Exception {
        upload(multipart(url).file(new MockMultipartFile("file", "照片.jpg", "text/html", Samples.JPEG)))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", matchesPattern("/api/v1/attachments/[a-z0-9]{26}")))
                .andExpect(jsonPath("$.name").value("照片.jpg"))
                .andExpect(jsonPath("$.type").value("image/jpeg"))
                .andExpect(jsonPath("$.size").value(Samples.JPEG.length))
                .andExpect(jsonPath("$.sha256").isString())
                .andExpect(jsonPath("$.uploader").doesNotExist());
    }

    @Test
    void an_upload_without_a_file_is_malformed() {
        assertThatThrownBy(() -> upload(multipart("/api/v1/attachments")))
                .hasCauseInstanceOf(RefusedException.class)
                .hasMessageContaining("file");
    }

    private ResultActions upload(MockMultipartHttpServletRequestBuilder request) {
        MockMvc mvc = MockMvcBuilders.standaloneSetup(new AttachmentController(attachments, currentUser))
                .build();
        return currentUser.as(SAFETY_OFFICER, () -> {
            try {
                return mvc.perform(request);
            } catch (Exception e) {
                throw new IllegalStateException(e.getMessage(), e.getCause());
            }
        });
    }
}
