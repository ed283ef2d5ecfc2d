package org.bihuan.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bihuan.attachment.Attachments;
import org.bihuan.document.Document;
import org.bihuan.document.Documents;
import org.bihuan.document.SignedCopies;
import org.bihuan.document.VolumeItem;
import org.bihuan.document.Volumes;
import org.bihuan.ledger.Ledger;
import org.bihuan.test.Answers;
import org.bihuan.test.Client;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 案卷: what a case has gathered lies in order, says what it lacks, and is bound with page numbers. */
class VolumeStoryTest extends InspectionStory {

    @LocalServerPort
    private int port;

    @Autowired
    private Volumes volumes;

    @Autowired
    private Documents documents;

    @Autowired
    private SignedCopies copies;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Ledger ledger;

    @Test
    void papers_lie_in_the_order_of_the_procedure_and_internal_ones_in_the_side_volume() {
        Journey journey = ordered(finding(1, "general", "deadline"));

        assertThat(volumes.items(journey.file()))
                .filteredOn(item -> !item.isInternal())
                .extracting(VolumeItem::title)
                .containsSubsequence("现场检查记录", "责令限期整改指令书", "送达回证");
        assertThat(volumes.items(journey.file()))
                .filteredOn(VolumeItem::isInternal)
                .extracting(VolumeItem::title)
                .containsExactly("行政检查审批表");
    }

    @Test
    void what_has_not_come_back_signed_is_named_with_the_step_that_owes_it() {
        Journey journey = ordered(finding(1, "general", "deadline"));
        VolumeItem order = item(journey, "责令限期整改指令书");
        assertThat(order.owed()).isEqualTo("没有签字件（被检查单位负责人、执法人员）");
        assertThat(order.step()).isEqualTo("责令限期整改");

        sign(journey, "order", pdf(1));

        assertThat(item(journey, "责令限期整改指令书").owed()).isNull();
    }

    @Test
    void a_sealed_paper_without_a_receipt_owes_one() {
        Journey journey = inspected(finding(1, "general", "deadline"))
                .completeAs(world.officer(), "task_issueOrder", Answers.of("orderText", "责令按期整改。"));
        sign(journey, "order", pdf(1));

        assertThat(item(journey, "责令限期整改指令书").owed()).isEqualTo("没有送达回证");
    }

    @Test
    void the_volume_is_one_pdf_with_contents_and_running_numbers() throws IOException {
        Journey journey = ordered(finding(1, "general", "deadline"));
        sign(journey, "order", pdf(3));

        try (PDDocument volume = Loader.loadPDF(volumes.preview(journey.file(), Volumes.Side.MAIN))) {
            String text = new PDFTextStripper().getText(volume).replace(" ", "");
            assertThat(text)
                    .contains("卷内文件目录", "卷内备考表", "责令限期整改指令书", journey.number())
                    .contains("没有签字件", "见备考表")
                    .doesNotContain("行政检查审批表")
                    .doesNotContain("{{", "[");
            assertThat(text).containsPattern("责令限期整\\s*改指令书\\s*2026年11月\\s*24\\s*日\\s*\\d+-\\d+");
        }
    }

    @Test
    void a_photo_of_a_signed_paper_is_bound_instead_of_what_was_printed() throws IOException {
        Journey journey = ordered(finding(1, "general", "deadline"));
        int before = pages(journey);

        sign(journey, "order", png(), "签字件.png");

        assertThat(pages(journey)).isEqualTo(before - printed(journey, "order") + 1);
    }

    @Test
    void a_file_that_cannot_be_read_has_no_page_and_does_not_spoil_the_rest() throws IOException {
        Journey journey = ordered(finding(1, "general", "deadline"));
        int before = pages(journey);

        sign(journey, "order", "%PDF-1.7\nbroken".getBytes(StandardCharsets.UTF_8));

        assertThat(pages(journey)).isEqualTo(before - printed(journey, "order"));
    }

    @Test
    void what_is_archived_stays_and_what_comes_later_goes_into_a_further_volume_that_names_it() {
        Journey journey = ordered(finding(1, "general", "deadline"));
        archive(journey);
        List<Volumes.Archived> first = volumes.archived(journey.number());
        assertThat(first).extracting(Volumes.Archived::name).containsExactly("正卷", "副卷");

        archive(journey);
        assertThat(volumes.archived(journey.number())).hasSize(2);

        sign(journey, "order", pdf(1));
        archive(journey);
        List<Volumes.Archived> all = volumes.archived(journey.number());
        assertThat(all).extracting(Volumes.Archived::name).containsExactly("正卷", "副卷", "正卷续卷1");
        assertThat(all.get(2).previous()).isEqualTo(all.get(0).sha256());
        assertThat(attachments.require(all.get(0).file()).sha256())
                .isEqualTo(all.get(0).sha256());
    }

    @Test
    void the_staff_read_the_volume_and_the_enterprise_does_not() {
        Journey journey = ordered(finding(1, "general", "deadline"));
        archive(journey);
        Client client = new Client(port);
        String path = "/cases/" + journey.number() + "/volume";

        assertThat(client.get("officer1", path).json().path("items").size()).isPositive();
        assertThat(client.get("ent-012", path).status()).isEqualTo(404);
        assertThat(client.get("ent-012", path + "/main").status()).isEqualTo(404);
        assertThat(client.get("expert1", path).status()).isEqualTo(404);
        String file = volumes.archived(journey.number()).get(0).file();
        assertThat(client.get("ent-012", "/attachments/" + file).status()).isEqualTo(404);
        assertThat(client.get("officer1", "/attachments/" + file).status()).isEqualTo(200);
    }

    private VolumeItem item(Journey journey, String title) {
        return volumes.items(journey.file()).stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private int pages(Journey journey) throws IOException {
        try (PDDocument volume = Loader.loadPDF(volumes.preview(journey.file(), Volumes.Side.MAIN))) {
            return volume.getNumberOfPages();
        }
    }

    private int printed(Journey journey, String kind) throws IOException {
        String paper = paper(journey, kind);
        try (PDDocument pdf =
                Loader.loadPDF(documents.content(paper, Documents.Format.PDF).bytes())) {
            return pdf.getNumberOfPages();
        }
    }

    private String paper(Journey journey, String kind) {
        return documents.of(journey.number()).stream()
                .filter(one -> one.kind().equals(kind))
                .map(Document::id)
                .findFirst()
                .orElseThrow();
    }

    private void archive(Journey journey) {
        ledger.write(journey.number(), () -> {
            volumes.archive(journey.number());
            return journey;
        });
    }

    private void sign(Journey journey, String kind, byte[] scan) {
        sign(journey, kind, scan, "签字件.pdf");
    }

    private void sign(Journey journey, String kind, byte[] scan, String name) {
        String paper = paper(journey, kind);
        String file = attachments
                .store(new ByteArrayInputStream(scan), name, world.officer().username())
                .id();
        world.as(world.officer(), () -> copies.add(journey.number(), paper, List.of(file)));
    }

    private static byte[] pdf(int pages) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
