package org.bihuan.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.bihuan.DatabaseSlice;
import org.bihuan.HandClock;
import org.bihuan.RefusedException;
import org.bihuan.RefusedException.Kind;
import org.bihuan.test.Race;
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
@Import({Attachments.class, Uploads.class, ForgottenUploads.class})
class UploadsTest {

    private static final String ME = "ent-textile";
    private static final byte[] PHOTO = Arrays.copyOf(Samples.JPEG, 300_000);

    @TempDir
    static Path folder;

    @Autowired
    Uploads uploads;

    @Autowired
    Attachments attachments;

    @Autowired
    ForgottenUploads forgotten;

    @Autowired
    HandClock clock;

    @Autowired
    JdbcTemplate sql;

    @DynamicPropertySource
    static void limits(DynamicPropertyRegistry registry) {
        registry.add("bihuan.attachments.directory", folder::toString);
        registry.add("bihuan.attachments.largest-bytes", () -> 1024 * 1024);
    }

    @BeforeEach
    void startOfDay() {
        clock.set(HandClock.START);
    }

    @AfterEach
    void clear() {
        clock.advance(Duration.ofDays(2));
        forgotten.clear();
        sql.update("DELETE FROM attachment");
    }

    @Test
    void pieces_become_an_attachment_with_all_its_checks() throws IOException {
        String id = begin("照片.png", PHOTO.length);

        assertThat(append(id, 0, 0, 100_000)).isEqualTo(100_000);
        assertRefused(Kind.CONFLICT, () -> uploads.attachment(id, ME));
        assertThat(append(id, 100_000, 100_000, 300_000)).isEqualTo(300_000);

        Attachment attachment = uploads.attachment(id, ME);
        assertThat(attachment.name()).isEqualTo("照片.png.jpg");
        assertThat(attachment.type()).isEqualTo("image/jpeg");
        assertThat(attachment.uploader()).isEqualTo(ME);
        try (InputStream content = attachments.open(attachment.id()).getInputStream()) {
            assertThat(content.readAllBytes()).isEqualTo(PHOTO);
        }
        assertThat(uploads.attachment(id, ME)).isEqualTo(attachment);
        assertThat(uploads.offset(uploads.require(id, ME))).isEqualTo(PHOTO.length);
        assertThat(parts()).isZero();
    }

    @Test
    void what_came_before_the_connection_broke_counts() {
        String id = begin("a.jpg", PHOTO.length);

        uploads.append(id, 0, breakingAfter(70_000), ME);

        assertThat(uploads.offset(uploads.require(id, ME))).isEqualTo(70_000);
        assertThat(append(id, 70_000, 70_000, 300_000)).isEqualTo(300_000);
        assertThat(uploads.attachment(id, ME).size()).isEqualTo(PHOTO.length);
    }

    @Test
    void a_piece_at_another_offset_is_refused_and_changes_nothing() {
        String id = begin("a.jpg", PHOTO.length);
        append(id, 0, 0, 1000);

        for (long offset : new long[] {0, 999, 1001, -1, Long.MAX_VALUE}) {
            assertRefused(Kind.CONFLICT, () -> append(id, offset, 0, 1000));
        }

        assertThat(uploads.offset(uploads.require(id, ME))).isEqualTo(1000);
    }

    @Test
    void anothers_upload_is_not_there() {
        String id = begin("a.jpg", PHOTO.length);

        assertRefused(Kind.NOT_FOUND, () -> uploads.require(id, "ent-logistics"));
        assertRefused(Kind.NOT_FOUND, () -> uploads.append(id, 0, new ByteArrayInputStream(PHOTO), "ent-logistics"));
        assertRefused(Kind.NOT_FOUND, () -> uploads.attachment(id, "ent-logistics"));
        assertRefused(Kind.NOT_FOUND, () -> uploads.discard(id, "ent-logistics"));
        assertRefused(Kind.NOT_FOUND, () -> uploads.require("../" + id, ME));
    }

    @Test
    void what_is_announced_too_large_or_empty_does_not_begin_and_more_than_announced_does_not_count() {
        assertRefused(Kind.TOO_LARGE, () -> uploads.begin("a.jpg", 1024 * 1024 + 1, ME));
        assertRefused(Kind.INVALID, () -> uploads.begin("a.jpg", 0, ME));
        String id = begin("a.jpg", 1000);

        assertRefused(Kind.TOO_LARGE, () -> append(id, 0, 0, 1001));

        assertThat(uploads.offset(uploads.require(id, ME))).isZero();
    }

    @Test
    void a_person_has_at_most_twenty_on_the_way() {
        String first = begin("a.jpg", 1000);
        for (int i = 1; i < 20; i++) {
            begin("a.jpg", 1000);
        }

        assertRefused(Kind.TOO_MANY, () -> uploads.begin("a.jpg", 1000, ME));

        uploads.discard(first, ME);
        assertThat(begin("a.jpg", 1000)).isNotEqualTo(first);
    }

    @Test
    void a_whole_file_of_a_type_that_is_not_taken_leaves_nothing() throws IOException {
        String id = begin("a.jpg", 6);

        assertRefused(
                Kind.UNSUPPORTED, () -> uploads.append(id, 0, new ByteArrayInputStream(Samples.bytes("<svg/>")), ME));

        assertRefused(Kind.NOT_FOUND, () -> uploads.require(id, ME));
        assertThat(parts()).isZero();
        assertThat(sql.queryForObject("SELECT COUNT(*) FROM attachment", Integer.class))
                .isZero();
    }

    @Test
    void of_two_pieces_at_once_for_one_place_one_is_taken() throws InterruptedException {
        String id = begin("a.jpg", PHOTO.length);
        Callable<Long> piece = () -> append(id, 0, 0, 100_000);

        Race.Result<Long> result = Race.between(List.of(piece, piece, piece, piece));

        assertThat(result.won()).containsExactly(100_000L);
        assertThat(result.refused()).hasSize(3).containsOnly(Kind.CONFLICT);
        assertThat(append(id, 100_000, 100_000, 300_000)).isEqualTo(300_000);
        assertThat(uploads.attachment(id, ME).size()).isEqualTo(PHOTO.length);
    }

    @Test
    void after_a_day_an_upload_is_forgotten_and_its_attachment_stays() throws IOException {
        String half = begin("a.jpg", PHOTO.length);
        append(half, 0, 0, 1000);
        String whole = begin("b.jpg", PHOTO.length);
        append(whole, 0, 0, PHOTO.length);
        Attachment attachment = uploads.attachment(whole, ME);

        clock.advance(Duration.ofDays(1));
        assertThat(forgotten.clear()).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(forgotten.clear()).isEqualTo(2);

        assertRefused(Kind.NOT_FOUND, () -> uploads.require(half, ME));
        assertThat(attachments.require(attachment.id())).isEqualTo(attachment);
        assertThat(parts()).isZero();
    }

    @Test
    void a_name_is_read_as_tus_sends_it() {
        assertThat(UploadMetadata.fileName("filename 54Wn54mHLmpwZw==,filetype aW1hZ2UvanBlZw=="))
                .isEqualTo("照片.jpg");
        assertThat(UploadMetadata.fileName("")).isEmpty();
        assertRefused(Kind.MALFORMED, () -> UploadMetadata.fileName("filename 照片"));
    }

    private String begin(String name, long size) {
        return uploads.begin(name, size, ME).id();
    }

    private long append(String id, long offset, int from, int to) {
        return uploads.append(id, offset, new ByteArrayInputStream(PHOTO, from, to - from), ME);
    }

    private static InputStream breakingAfter(int bytes) {
        return new SequenceInputStream(new ByteArrayInputStream(PHOTO, 0, bytes), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the connection broke");
            }
        });
    }

    private static void assertRefused(Kind kind, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(kind));
    }

    private static long parts() throws IOException {
        Path uploads = folder.resolve("uploads");
        if (!Files.exists(uploads)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(uploads)) {
            return files.count();
        }
    }
}
