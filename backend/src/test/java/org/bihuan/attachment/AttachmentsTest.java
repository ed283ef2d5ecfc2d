package org.bihuan.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.bihuan.DatabaseSlice;
import org.bihuan.HandClock;
import org.bihuan.RefusedException;
import org.bihuan.RefusedException.FieldError;
import org.bihuan.RefusedException.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@DatabaseSlice
@Import({Attachments.class, ForgottenAttachments.class})
class AttachmentsTest {

    @TempDir
    static Path folder;

    @Autowired
    Attachments attachments;

    @Autowired
    ForgottenAttachments forgotten;

    @Autowired
    HandClock clock;

    @Autowired
    JdbcTemplate sql;

    @DynamicPropertySource
    static void limits(DynamicPropertyRegistry registry) {
        registry.add("bihuan.attachments.directory", folder::toString);
        registry.add("bihuan.attachments.largest-bytes", () -> 1024 * 1024);
        registry.add("bihuan.attachments.daily-bytes", () -> 2 * 1024 * 1024);
    }

    @BeforeEach
    void startOfDay() {
        clock.set(HandClock.START);
    }

    @AfterEach
    void clear() {
        sql.update("DELETE FROM attachment");
    }

    @Test
    void a_stored_file_is_found_with_its_true_type_and_content() throws IOException {
        Attachment stored = store("照片.png", Samples.JPEG, "ent-textile");

        Attachment found = attachments.require(stored.id());
        assertThat(found).isEqualTo(stored);
        assertThat(found.id()).matches("[a-z0-9]{26}");
        assertThat(found.name()).isEqualTo("照片.png.jpg");
        assertThat(found.type()).isEqualTo("image/jpeg");
        assertThat(found.sha256()).hasSize(64);
        try (InputStream content = attachments.open(stored.id()).getInputStream()) {
            assertThat(content.readAllBytes()).isEqualTo(Samples.JPEG);
        }
    }

    @Test
    void the_same_content_twice_is_one_file_and_two_attachments() throws IOException {
        Attachment first = store("a.pdf", Samples.PDF, "ent-textile");
        Attachment second = store("b.pdf", Samples.PDF, "expert1");

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.sha256()).isEqualTo(first.sha256());
        assertThat(filesWithContentOf(first)).isEqualTo(1);
        assertThat(arrivals()).isZero();
    }

    @Test
    void refused_files_leave_nothing_behind() throws IOException {
        assertRefused(Kind.INVALID, () -> store("empty.txt", new byte[0], "ent-textile"));
        assertRefused(Kind.TOO_LARGE, () -> store("big.jpg", jpeg(1024 * 1024 + 1), "ent-textile"));
        assertRefused(Kind.UNSUPPORTED, () -> store("a.jpg", Samples.bytes("<svg/>"), "ent-textile"));

        assertThat(sql.queryForObject("SELECT COUNT(*) FROM attachment", Integer.class))
                .isZero();
        assertThat(arrivals()).isZero();
    }

    @Test
    void the_daily_quota_stops_a_flood_and_ends_at_midnight_in_jinjiang() {
        store("1.jpg", jpeg(1024 * 1024), "ent-flood");
        store("2.jpg", jpeg(1000 * 1024), "ent-flood");

        assertRefused(Kind.TOO_MANY, () -> store("3.jpg", jpeg(100 * 1024), "ent-flood"));
        store("3.jpg", jpeg(100 * 1024), "ent-other");
        clock.advance(Duration.ofHours(14));
        store("3.jpg", jpeg(100 * 1024), "ent-flood");
    }

    @Test
    void binding_gives_a_file_to_its_case_with_step_and_field() {
        Attachment photo = store("a.jpg", Samples.JPEG, "expert1");
        Attachment plan = store("b.pdf", Samples.PDF, "expert1");

        attachments.bind(
                "TB2026-000001",
                "task_visit",
                "上门服务",
                Map.of("photos", List.of(photo.id()), "findings[0].plan", List.of(plan.id())),
                "expert1");

        assertThat(attachments.ofCase("TB2026-000001"))
                .extracting(Attachment::id, Attachment::step, Attachment::stepName, Attachment::field)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(photo.id(), "task_visit", "上门服务", "photos"),
                        org.assertj.core.groups.Tuple.tuple(plan.id(), "task_visit", "上门服务", "findings[0].plan"));
    }

    @Test
    void a_file_of_the_same_case_may_be_named_again_and_stays_where_it_was_first_named() {
        Attachment photo = store("a.jpg", Samples.JPEG, "ent-textile");
        attachments.bind("TB2026-000002", null, null, Map.of("attachments", List.of(photo.id())), "ent-textile");

        attachments.bind("TB2026-000002", "task_accept", "受理", Map.of("seen", List.of(photo.id())), "intake1");

        assertThat(attachments.require(photo.id()).field()).isEqualTo("attachments");
    }

    @Test
    void a_forged_id_anothers_file_and_one_of_another_case_look_the_same() {
        Attachment others = store("a.jpg", Samples.JPEG, "ent-logistics");
        Attachment used = store("b.pdf", Samples.PDF, "ent-textile");
        Attachment mine = store("c.png", Samples.PNG, "ent-textile");
        attachments.bind("TB2026-000003", null, null, Map.of("attachments", List.of(used.id())), "ent-textile");

        List<String> refusals = Stream.of("forged", others.id(), used.id())
                .map(id -> refusal(() -> attachments.bind(
                        "TB2026-000004", null, null, Map.of("attachments", List.of(mine.id(), id)), "ent-textile")))
                .map(refused -> refused.kind() + refused.getMessage() + refused.errors())
                .distinct()
                .toList();

        assertThat(refusals).hasSize(1).first(InstanceOfAssertFactories.STRING).contains("INVALID", "attachments");
        assertThat(attachments.ofCase("TB2026-000004")).isEmpty();
    }

    @Test
    void a_whole_submission_of_forged_ids_names_each_field_once() {
        RefusedException refused = refusal(() ->
                attachments.bind("TB2026-000005", null, null, Map.of("photos", List.of("x", "y")), "ent-textile"));

        assertThat(refused.errors()).extracting(FieldError::field).containsExactly("photos");
    }

    @Test
    void types_are_told_for_those_that_exist() {
        Attachment photo = store("a.jpg", Samples.JPEG, "ent-textile");

        assertThat(attachments.types(List.of(photo.id(), "forged"))).isEqualTo(Map.of(photo.id(), "image/jpeg"));
        assertThat(attachments.types(List.of())).isEmpty();
    }

    @Test
    void after_a_fortnight_unbound_files_go_and_bound_or_shared_content_stays() throws IOException {
        Attachment lonely = store("a.jpg", Samples.JPEG, "ent-textile");
        Attachment shared = store("b.pdf", Samples.PDF, "ent-textile");
        Attachment bound = store("c.pdf", Samples.PDF, "expert1");
        attachments.bind("TB2026-000006", null, null, Map.of("photos", List.of(bound.id())), "expert1");

        clock.advance(Duration.ofDays(14));
        assertThat(forgotten.clear()).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(forgotten.clear()).isEqualTo(2);

        assertRefused(Kind.NOT_FOUND, () -> attachments.require(lonely.id()));
        assertRefused(Kind.NOT_FOUND, () -> attachments.require(shared.id()));
        assertThat(filesWithContentOf(lonely)).isZero();
        assertThat(filesWithContentOf(bound)).isEqualTo(1);
    }

    @Test
    void content_that_has_just_arrived_again_survives_the_clearing_of_its_old_row() throws IOException {
        Attachment old = store("a.jpg", Samples.JPEG, "ent-textile");
        clock.advance(Duration.ofDays(15));
        store("again.jpg", Samples.JPEG, "expert1");
        sql.update("DELETE FROM attachment WHERE uploader = 'expert1'");

        forgotten.clear();

        assertThat(filesWithContentOf(old)).isEqualTo(1);
    }

    private Attachment store(String name, byte[] content, String uploader) {
        return attachments.store(new ByteArrayInputStream(content), name, uploader);
    }

    private static byte[] jpeg(int size) {
        byte[] content = new byte[size];
        System.arraycopy(Samples.JPEG, 0, content, 0, Samples.JPEG.length);
        return content;
    }

    private static void assertRefused(Kind kind, Runnable work) {
        assertThat(refusal(work).kind()).isEqualTo(kind);
    }

    private static RefusedException refusal(Runnable work) {
        RefusedException[] refused = new RefusedException[1];
        assertThatThrownBy(work::run).isInstanceOfSatisfying(RefusedException.class, refusal -> refused[0] = refusal);
        return refused[0];
    }

    private static long filesWithContentOf(Attachment attachment) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().equals(attachment.sha256()))
                    .count();
        }
    }

    private static long arrivals() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("arrivals"))) {
            return files.count();
        }
    }
}
