package org.bihuan.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bihuan.RefusedException;
import org.bihuan.attachment.Attachment;
import org.bihuan.attachment.Attachments;
import org.bihuan.document.Document;
import org.bihuan.document.Documents;
import org.bihuan.document.SignedCopies;
import org.bihuan.people.Person;
import org.bihuan.test.Client;
import org.bihuan.test.Journey;
import org.bihuan.test.PageVisitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 签字件: papers are signed by hand and come back as scans, which are evidence like everything else. */
class SignedPapersTest extends InspectionStory {

    private static final String PDF = "%PDF-1.7\n";

    @LocalServerPort
    private int port;

    @Autowired
    private Documents documents;

    @Autowired
    private Attachments attachments;

    @Autowired
    private SignedCopies copies;

    @Test
    void a_scan_is_bound_to_its_paper_and_its_hash_is_in_the_ledger() {
        Journey journey = ordered(finding(1, "general", "deadline"));
        Attachment scan = uploaded(world.officer(), PDF);

        sign(world.officer(), journey, "order", scan.id());

        assertThat(SignedCopies.of(paper(journey, "order"), attachments.ofCase(journey.number())))
                .extracting(Attachment::id)
                .containsExactly(scan.id());
        assertThat(journey.events())
                .filteredOn(event -> event.type().equals(SignedCopies.SIGNED))
                .singleElement()
                .satisfies(event ->
                        assertThat(event.data()).contains(scan.sha256()).contains("责令限期整改指令书"));
    }

    @Test
    void the_same_scan_once_more_changes_nothing() {
        Journey journey = ordered(finding(1, "general", "deadline"));
        String scan = uploaded(world.officer(), PDF).id();

        sign(world.officer(), journey, "order", scan);
        sign(world.officer(), journey, "order", scan);

        assertThat(journey.facts()).containsOnlyOnce(SignedCopies.SIGNED);
    }

    @Test
    void a_better_scan_is_added_and_the_first_stays() {
        Journey journey = ordered(finding(1, "general", "deadline"));
        sign(world.officer(), journey, "order", uploaded(world.officer(), PDF).id());

        assertThat(sign(
                        world.officer(),
                        journey,
                        "order",
                        uploaded(world.officer(), PDF).id()))
                .hasSize(2);
    }

    @Test
    void the_enterprise_sees_scans_of_its_papers_and_not_of_those_that_stay_within_the_bureau() {
        Journey journey = ordered(finding(1, "general", "deadline"));
        String order = uploaded(world.officer(), PDF).id();
        String approval = uploaded(world.officer(), PDF).id();
        sign(world.officer(), journey, "order", order);
        sign(world.officer(), journey, "approval", approval);

        Client client = new Client(port);
        assertThat(client.get("ent-012", "/attachments/" + order).status()).isEqualTo(200);
        assertThat(client.get("ent-012", "/attachments/" + approval).status()).isEqualTo(404);
        assertThat(client.get("officer1", "/attachments/" + approval).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"ent-012,没有这个地址", "supervisor1,督查岗位只能查看", "expert1,没有这个编号"})
    void whoever_may_not_is_told_why(String who, String why) {
        Journey journey = ordered(finding(1, "general", "deadline"));
        String scan = uploaded(world.officer(), PDF).id();

        assertThatThrownBy(() -> sign(world.person(who), journey, "order", scan))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(why);
        assertThat(journey.facts()).doesNotContain(SignedCopies.SIGNED);
    }

    @Test
    void a_file_that_somebody_else_has_uploaded_is_none_of_theirs() {
        Journey journey = ordered(finding(1, "general", "deadline"));
        String scan = uploaded(world.officer(), PDF).id();

        assertThatThrownBy(() -> sign(world.person("officer2"), journey, "order", scan))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(RefusedException.Kind.INVALID));
    }

    @Test
    void a_text_is_no_scan() {
        Journey journey = ordered(finding(1, "general", "deadline"));
        String text = new Client(port).upload("officer1", "已签字");

        assertThatThrownBy(() -> sign(world.officer(), journey, "order", text))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("请上传图片或者 PDF");
    }

    @Test
    void a_paper_of_another_case_is_not_signed_from_here() {
        Journey journey = ordered(finding(1, "general", "deadline"));
        Document foreign = paper(ordered(finding(1, "general", "deadline")), "order");

        assertThatThrownBy(() -> world.as(world.officer(), () -> copies.require(journey.number(), foreign.id())))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("文书不存在");
    }

    @Test
    void a_file_of_the_case_that_is_something_else_already_is_no_scan() {
        Journey journey = ordered(finding(1, "general", "deadline"));
        String scan = uploaded(world.officer(), PDF).id();
        sign(world.officer(), journey, "record", scan);

        assertThatThrownBy(() -> sign(world.officer(), journey, "order", scan))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("已用于本案其他材料");
    }

    @Test
    void the_page_says_which_papers_are_awaited_and_takes_their_scans() {
        Journey journey = ordered(finding(1, "general", "deadline"));
        PageVisitor visitor = PageVisitor.signedIn(port, "officer1");
        String page = "/cases/" + journey.number();
        int awaited = count(visitor.get(page).body(), "待传签字件");

        assertThat(visitor.upload(
                                page + "/documents/" + paper(journey, "order").id() + "/signed",
                                "files",
                                "order.pdf",
                                "application/pdf",
                                PDF)
                        .statusCode())
                .isEqualTo(302);

        String after = visitor.get(page).body();
        assertThat(count(after, "待传签字件")).isEqualTo(awaited - 1);
        assertThat(after).contains("已签字").contains("收到签字件");
        assertThat(PageVisitor.signedIn(port, "ent-012").get(page).body())
                .contains("已签字")
                .doesNotContain("待传签字件");
    }

    private Attachment uploaded(Person uploader, String content) {
        return attachments.store(
                new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), "签字件.pdf", uploader.username());
    }

    private Document paper(Journey journey, String kind) {
        return documents.of(journey.number()).stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private List<Attachment> sign(Person person, Journey journey, String kind, String scan) {
        String paper = paper(journey, kind).id();
        return world.as(person, () -> copies.add(journey.number(), paper, List.of(scan)));
    }

    private static int count(String page, String words) {
        return page.split(words, -1).length - 1;
    }
}
