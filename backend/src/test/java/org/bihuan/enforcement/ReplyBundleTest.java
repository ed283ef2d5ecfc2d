package org.bihuan.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bihuan.document.ReplyBundles;
import org.bihuan.test.Answers;
import org.bihuan.test.Client;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is handed in when a decision is challenged. */
class ReplyBundleTest extends EnforcementStory {

    @LocalServerPort
    private int port;

    @Autowired
    private ReplyBundles replies;

    @Test
    void it_names_the_facts_the_article_and_the_page_of_each_evidence() throws IOException {
        String text = text(decided());

        assertThat(text).contains("2026年9月以来新招6名工人未经培训上岗", "《中华人民共和国安全生产法》第九十七条第三项", "AF97-3");
        assertThat(text).containsPattern("书证培训档案2026年11月23日\\d+");
    }

    @Test
    void it_names_what_is_missing() throws IOException {
        assertThat(text(decided())).contains("证据“口头陈述”没有文件", "行政处罚决定书没有签字件").doesNotContain("证据“培训档案”没有文件");
    }

    @Test
    void nothing_is_handed_in_before_anything_was_decided() {
        Journey journey = notified(false);

        assertThat(replies.isFor(journey.file())).isFalse();
        assertThat(new Client(port)
                        .get("officer1", "/cases/" + journey.number() + "/volume/reply")
                        .status())
                .isEqualTo(404);
    }

    private Journey decided() throws IOException {
        Journey journey = assigned();
        ObjectNode evidence = Answers.of("finished", true);
        ArrayNode rows = evidence.withArray("evidence");
        ObjectNode file = row("培训档案");
        file.putArray("files")
                .add(attachments
                        .store(new ByteArrayInputStream(page()), "培训档案.pdf", "officer1")
                        .id());
        rows.add(file).add(row("口头陈述"));
        journey.completeAs(world.officer(), "task_collectEvidence", evidence)
                .completeAs(
                        world.person("officer2"),
                        "task_report",
                        Answers.of("facts", "2026年9月以来新招6名工人未经培训上岗", "proposal", "penalize"))
                .completeAs(
                        world.officer(),
                        "task_discretion",
                        Answers.of("items", List.of(Map.of("violationCode", "AF97-3", "fine", 30000))))
                .completeAs(
                        world.officer(),
                        "task_notify",
                        Answers.of(
                                "targets",
                                List.of(Map.of("party", "企业", "penalties", List.of("fine"), "fineAmount", 30000))))
                .completeAs(world.officer(), "task_serve", served());
        act(journey, enterprise(), "waiveHearing", file("waiverFiles"));
        return decided(reviewed(journey), "penalize");
    }

    private static ObjectNode row(String name) {
        return Answers.of(
                "name",
                name,
                "category",
                "documentary",
                "collectedAt",
                "2026-11-23T09:00:00+08:00",
                "collectors",
                List.of("officer1", "officer2"));
    }

    private static byte[] page() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out);
            return out.toByteArray();
        }
    }

    /** Without blanks, because a table breaks its cells where it likes. */
    private String text(Journey journey) throws IOException {
        try (PDDocument document = Loader.loadPDF(replies.of(journey.file()))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
        }
    }
}
