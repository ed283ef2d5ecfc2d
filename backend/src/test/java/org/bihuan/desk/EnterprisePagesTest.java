package org.bihuan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bihuan.Times;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.enterprise.Grades;
import org.bihuan.enterprise.Licence;
import org.bihuan.enterprise.Licences;
import org.bihuan.enterprise.MasterData;
import org.bihuan.enterprise.Uscc;
import org.bihuan.enterprise.Visits;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.bihuan.test.PageVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The list of enterprises and the file of each: who reads them, who keeps them. */
class EnterprisePagesTest extends HouseStory {

    private static final String NAME = "晋江市档案样例有限公司";

    @LocalServerPort
    private int port;

    @Autowired
    private Enterprises enterprises;

    @Autowired
    private MasterData masterData;

    @Autowired
    private Grades grades;

    @Autowired
    private Licences licences;

    @Autowired
    private Visits visits;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Clock clock;

    private String uscc = "";

    @BeforeEach
    void an_enterprise_on_file() {
        String body = "91350582MAFE2PAGE";
        uscc = body + Uscc.checkCharacter(body);
        for (String table :
                List.of("enterprise_detail", "enterprise_grade", "enterprise_licence", "enterprise_change")) {
            database.update("DELETE FROM " + table + " WHERE uscc = ?", uscc);
        }
        enterprises.save(new Enterprise(uscc, NAME, "东石镇", "制鞋", "东石镇 1 号", null, null, true), List.of());
    }

    @Test
    void the_list_finds_by_name_and_narrows_by_colour() {
        act(() -> grades.set(uscc, "red", "发现重大隐患"));
        PageVisitor section = PageVisitor.signedIn(port, "section1");

        assertThat(section.get("/enterprises?q=" + encoded("档案样例")).body()).contains(NAME);
        assertThat(section.get("/enterprises?grade=red").body()).contains(NAME);
        assertThat(section.get("/enterprises?grade=blue").body()).doesNotContain(NAME);
        assertThat(section.get("/enterprises?grade=red&category=mine").body()).doesNotContain(NAME);
        assertThat(section.get("/enterprises?grade=purple").statusCode()).isEqualTo(400);
        assertThat(section.get("/enterprises?after=%3Cb%3E").statusCode()).isEqualTo(400);
    }

    @Test
    void the_file_says_what_is_known_and_marks_a_licence_that_ends_soon() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        act(() -> {
            grades.set(uscc, "orange", "风险评估");
            licences.save(
                    uscc,
                    List.of(
                            new Licence("排污许可证", "PW-1", today.plusDays(29), null),
                            new Licence("消防验收", "XF-1", today.plusDays(91), null)));
        });

        String page = PageVisitor.signedIn(port, "officer1")
                .get("/enterprises/" + uscc)
                .body();

        assertThat(page).contains(NAME, uscc, "风险评估", "剩 29 天", "XF-1").doesNotContain("剩 91 天");
    }

    @Test
    void the_file_lists_the_cases_that_the_reader_may_see_and_no_others() {
        Journey story = world.aCase().of("service-request").open();
        String textile = world.enterprise().organisation().uscc();

        assertThat(PageVisitor.signedIn(port, "intake1")
                        .get("/enterprises/" + textile)
                        .body())
                .contains(story.number());
        assertThat(PageVisitor.signedIn(port, "officer1")
                        .get("/enterprises/" + textile)
                        .body())
                .doesNotContain(story.number());
        assertThat(PageVisitor.signedIn(port, "ent-textile")
                        .get("/my-enterprise")
                        .body())
                .contains(story.number());
    }

    @ParameterizedTest
    @ValueSource(strings = {"expert1", "grid1", "aux1", "sysadmin1", "ent-textile"})
    void for_others_there_is_no_list_and_no_file(String stranger) {
        PageVisitor visitor = PageVisitor.signedIn(port, stranger);

        assertThat(visitor.get("/enterprises").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/enterprises/" + uscc).statusCode()).isEqualTo(404);
        assertThat(visitor.get("/enterprises/" + uscc + "/edit").statusCode()).isEqualTo(404);
    }

    @Test
    void a_town_station_reads_the_enterprises_of_its_town_alone() {
        String own = world.person("town1").organisation().town();
        Enterprise there = enterprises.search(null, own, 1).get(0);
        PageVisitor town = PageVisitor.signedIn(port, "town1");

        assertThat(own).isNotEqualTo("东石镇");
        assertThat(town.get("/enterprises").body()).contains(there.name()).doesNotContain(NAME);
        assertThat(town.get("/enterprises?town=" + encoded("东石镇")).body()).doesNotContain(NAME);
        assertThat(town.get("/enterprises/" + there.uscc()).statusCode()).isEqualTo(200);
        assertThat(town.get("/enterprises/" + uscc).statusCode()).isEqualTo(404);
    }

    @Test
    void an_enterprise_reads_its_own_file_without_the_remarks_of_staff() {
        String textile = world.enterprise().organisation().uscc();
        act(() -> grades.set(
                textile,
                grades.current(textile).filter(one -> one.grade().equals("red")).isPresent() ? "blue" : "red",
                "内部研判意见"));

        String page =
                PageVisitor.signedIn(port, "ent-textile").get("/my-enterprise").body();

        assertThat(page).contains(world.enterprise().organisation().name()).doesNotContain("内部研判意见");
        assertThat(PageVisitor.signedIn(port, "intake1").get("/my-enterprise").statusCode())
                .isEqualTo(404);
    }

    @Test
    void staff_read_every_visit_and_the_enterprise_those_that_took_place() {
        String textile = String.valueOf(world.enterprise().organisation().uscc());
        Instant now = clock.instant();
        visits.plan("ZG-FILE-1", textile, "inspection", now, true, "plan");
        visits.happened("ZG-FILE-1", now);
        visits.plan("ZG-FILE-2", textile, "recheck", now.plus(Duration.ofDays(3)), false, "plan");

        String file = PageVisitor.signedIn(port, "officer1")
                .get("/enterprises/" + textile)
                .body();
        String own =
                PageVisitor.signedIn(port, "ent-textile").get("/my-enterprise").body();

        assertThat(file).contains("执法检查", "计入检查次数", "复查", "已安排").doesNotContain("ZG-FILE-1");
        assertThat(own).contains("执法检查", "已到访").doesNotContain("已安排");
    }

    @Test
    void a_clerk_corrects_the_file_and_the_page_says_who_did() {
        PageVisitor intake = PageVisitor.signedIn(port, "intake1");
        intake.get("/enterprises/" + uscc + "/edit");

        HttpResponse<String> answer = intake.post(
                "/enterprises/" + uscc + "/details",
                "seen",
                "1970-01-01T00:00:00Z",
                "principal",
                "许志明",
                "industryCode",
                "C1951",
                "risks",
                "dust",
                "risks",
                "ammonia",
                "kinds",
                "排污许可证",
                "numbers",
                "PW,7",
                "untils",
                "",
                "kinds",
                "",
                "numbers",
                "",
                "untils",
                "");

        assertThat(answer.statusCode()).isIn(302, 303);
        assertThat(masterData.of(uscc).risks()).containsExactly("dust", "ammonia");
        assertThat(licences.of(uscc)).containsExactly(new Licence("排污许可证", "PW,7", null, null));
        assertThat(intake.get("/enterprises/" + uscc).body())
                .contains("主要负责人：许志明")
                .contains(world.intake().name());
    }

    @Test
    void what_is_wrong_changes_nothing_and_comes_back_as_it_was_typed() {
        PageVisitor intake = PageVisitor.signedIn(port, "intake1");
        intake.get("/enterprises/" + uscc + "/edit");

        HttpResponse<String> answer = intake.post(
                "/enterprises/" + uscc + "/details",
                "seen",
                "1970-01-01T00:00:00Z",
                "principal",
                "许志明",
                "employees",
                "很多",
                "kinds",
                "排污许可证",
                "numbers",
                "");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("从业人数应是", "许志明", "排污许可证");
        assertThat(masterData.of(uscc).principal()).isNull();
    }

    @Test
    void a_bad_licence_takes_the_details_back_with_it() {
        PageVisitor intake = PageVisitor.signedIn(port, "intake1");
        intake.get("/enterprises/" + uscc + "/edit");

        HttpResponse<String> answer = intake.post(
                "/enterprises/" + uscc + "/details",
                "seen",
                "1970-01-01T00:00:00Z",
                "principal",
                "许志明",
                "kinds",
                "排污许可证",
                "numbers",
                "");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(masterData.of(uscc).principal()).isNull();
    }

    @Test
    void a_colour_is_given_with_its_reason_by_those_who_keep_the_file_alone() {
        PageVisitor head = PageVisitor.signedIn(port, "unithead1");
        head.get("/enterprises/" + uscc + "/edit");

        assertThat(head.post("/enterprises/" + uscc + "/grade", "grade", "red", "reason", "")
                        .statusCode())
                .isEqualTo(422);
        head.post("/enterprises/" + uscc + "/grade", "grade", "red", "reason", "检查发现重大隐患");

        assertThat(grades.current(uscc).orElseThrow().setBy()).isEqualTo("unithead1");
        PageVisitor officer = PageVisitor.signedIn(port, "officer1");
        assertThat(officer.post("/enterprises/" + uscc + "/grade", "grade", "blue", "reason", "理由")
                        .statusCode())
                .isEqualTo(403);
        assertThat(officer.get("/enterprises/" + uscc).body()).doesNotContain("/edit");
    }

    private void act(Runnable act) {
        world.as(world.person("section1"), () -> {
            act.run();
            return true;
        });
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
