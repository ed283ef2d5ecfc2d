package org.bihuan.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.bihuan.people.Person;
import org.bihuan.test.Client;
import org.bihuan.test.Journey;
import org.bihuan.test.PageVisitor;
import org.bihuan.test.StatementLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who sees which hazards, and what pages, calls and sheets say of them. */
class HazardPagesTest extends HazardStory {

    @LocalServerPort
    private int port;

    @Autowired
    private HazardList list;

    private Client client;

    @BeforeEach
    void somebodyCalls() {
        client = new Client(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"officer1", "unithead1", "section1", "deputy1", "head1", "supervisor1", "town2", "ent-textile"})
    void who_works_with_a_hazard_sees_it(String reader) {
        Hazard hazard = hazard(ordered(finding(1)), 1);

        assertThat(client.get(reader, "/hazards/" + hazard.number()).status()).isEqualTo(200);
        String ofItsEnterprise = "/hazards?enterprise=" + hazard.enterpriseUscc();
        assertThat(numbers(client.get(reader, ofItsEnterprise).json())).contains(hazard.number());
        PageVisitor visitor = PageVisitor.signedIn(port, reader);
        assertThat(visitor.get(ofItsEnterprise).body()).contains(hazard.number());
        assertThat(visitor.get("/hazards/" + hazard.number()).body()).contains("灭火器压力不足1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"town1", "ent-logistics"})
    void who_works_elsewhere_sees_others_only(String reader) {
        Hazard hazard = hazard(ordered(finding(1)), 1);

        assertThat(client.get(reader, "/hazards/" + hazard.number()).status()).isEqualTo(404);
        assertThat(numbers(client.get(reader, "/hazards").json())).doesNotContain(hazard.number());
        assertThat(numbers(client.get(reader, "/hazards?town=" + encoded(hazard.town()))
                        .json()))
                .isEmpty();
        assertThat(PageVisitor.signedIn(port, reader)
                        .get("/hazards/" + hazard.number())
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"expert1", "grid1", "aux1", "intake1", "sysadmin1", "audadmin1"})
    void for_others_there_are_no_hazards(String stranger) {
        Hazard hazard = hazard(ordered(finding(1)), 1);
        PageVisitor visitor = PageVisitor.signedIn(port, stranger);

        for (String path : List.of("/hazards", "/hazards/major", "/hazards?fragment", "/hazards/" + hazard.number())) {
            assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(client.get(stranger, "/hazards").status()).isEqualTo(404);
        assertThat(client.get(stranger, "/hazards/" + hazard.number()).status()).isEqualTo(404);
        assertThat(visitor.get("/account").body()).doesNotContain("href=\"/hazards\"");
    }

    @Test
    void a_hazard_that_is_not_there_looks_like_one_of_others() {
        Hazard hazard = hazard(ordered(finding(1)), 1);

        assertThat(client.get("ent-logistics", "/hazards/" + hazard.number()).json())
                .isEqualTo(client.get("ent-logistics", "/hazards/YH-NONE").json());
    }

    @Test
    void a_call_says_all_that_is_known() {
        Journey journey = ordered(finding(1, "clause", "第三十六条"));
        said(
                journey,
                "items",
                List.of(Map.of("findingNo", "1", "measure", "更换", "owner", "张三", "cost", 1200, "done", true)));
        act(journey, hazards::submit);

        JsonNode one = client.get("officer1", "/hazards/" + hazard(journey, 1).number())
                .json();

        assertThat(one.path("caseNumber").asText()).isEqualTo(journey.number());
        assertThat(one.path("foundAt").asText()).isEqualTo("2026-11-23T08:30:00+08:00");
        assertThat(one.path("dueOn").asText()).isEqualTo("2026-11-30");
        assertThat(one.path("status").asText()).isEqualTo("SUBMITTED");
        assertThat(one.path("measure").asText()).isEqualTo("更换");
        assertThat(one.path("cost").asInt()).isEqualTo(1200);
        assertThat(one.path("photosBefore").isArray()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=GONE",
                "level=huge",
                "source=rumour",
                "due=never",
                "limit=0",
                "limit=201",
                "after=nonsense",
                "q=" + "0123456789012345678901234567890123456789012345678901234567890123456789"
            })
    void what_makes_no_sense_is_refused_with_a_sentence(String query) {
        Client.Answer answer = client.get("officer1", "/hazards?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").asText()).isNotBlank();
    }

    @Test
    void the_page_tells_the_life_of_a_hazard_and_leads_to_its_case() {
        Journey journey = ordered(finding(1));
        world.at("2026-12-01T09:00");
        act(journey, hazards::overdue);

        String page = PageVisitor.signedIn(port, "supervisor1")
                .get("/hazards/" + hazard(journey, 1).number())
                .body();

        assertThat(page)
                .containsSubsequence("登记隐患", "已确认（2026-11-30前）", "隐患开始整改", "整改中", "整改期满", "逾期未改")
                .contains("href=\"/cases/" + journey.number() + "\"");
        // an officer sees no service requests, so the number leads nowhere
        assertThat(PageVisitor.signedIn(port, "officer1")
                        .get("/hazards/" + hazard(journey, 1).number())
                        .body())
                .contains(journey.number())
                .doesNotContain("href=\"/cases/" + journey.number() + "\"");
    }

    @Test
    void photos_stand_side_by_side_for_whoever_may_see_them() {
        String before = client.upload("ent-textile", "整改前");
        Journey journey = said(
                world.aCase().with("attachments", List.of(before)).open(),
                "findings",
                List.of(finding(1)),
                "photos",
                List.of(before));
        act(journey, hazards::record);
        String here = "/hazards/" + hazard(journey, 1).number();

        assertThat(PageVisitor.signedIn(port, "ent-textile").get(here).body()).contains("/attachments/" + before);
        assertThat(PageVisitor.signedIn(port, "officer1").get(here).body()).doesNotContain("/attachments/" + before);
    }

    @Test
    void who_types_the_whole_number_goes_there_if_they_may_see_it() {
        Hazard hazard = hazard(ordered(finding(1)), 1);
        String typed = "/hazards?q=" + hazard.number().toLowerCase(java.util.Locale.ROOT);

        var officers = PageVisitor.signedIn(port, "officer1").get(typed);
        var others = PageVisitor.signedIn(port, "town1").get(typed);

        assertThat(officers.headers().firstValue("Location").orElse("")).endsWith("/hazards/" + hazard.number());
        assertThat(others.statusCode()).isEqualTo(200);
        assertThat(others.body()).doesNotContain("/hazards/" + hazard.number());
    }

    @Test
    void the_register_holds_major_hazards_alone() {
        Journey journey = ordered(finding(1), finding(2, "level", "major", "majorStandard", "工贸第三条"));

        String register =
                PageVisitor.signedIn(port, "section1").get("/hazards/major").body();

        assertThat(register)
                .contains(hazard(journey, 2).number(), "工贸第三条", "未挂牌")
                .doesNotContain(hazard(journey, 1).number());
    }

    @Test
    void shares_come_with_what_they_are_made_of() {
        Journey journey = ordered(
                finding(1, "description", "独一份的隐患", "mode", "immediate"),
                finding(2, "description", "独一份的隐患"),
                finding(3, "description", "独一份的隐患"));
        assertThat(journey.facts()).contains("hazards-recorded");

        String page = PageVisitor.signedIn(port, "section1")
                .get("/hazards?q=" + encoded("独一份的"))
                .body();

        assertThat(page).contains("整改率", "33.33%", "1 / 3 项", "按期整改率");
    }

    @Test
    void another_page_can_embed_the_newest_of_an_enterprise() {
        Journey journey = ordered(finding(1));
        String uscc = String.valueOf(world.enterprise().organisation().uscc());

        String table = PageVisitor.signedIn(port, "officer1")
                .get("/hazards?enterprise=" + uscc + "&fragment")
                .body();

        assertThat(table)
                .contains("<table", "href=\"/hazards/" + hazard(journey, 1).number() + "\"")
                .doesNotContain("<html");
    }

    @Test
    void the_search_leaves_as_a_sheet_for_those_who_see_it_and_for_no_others() {
        ordered(finding(1));
        PageVisitor officer = PageVisitor.signedIn(port, "officer1");
        officer.get("/hazards");
        PageVisitor expert = PageVisitor.signedIn(port, "expert1");
        expert.get("/inbox");

        var sheet = officer.post("/exports", "place", "hazards", "query", "status=open");

        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.headers().firstValue("Content-Type").orElse("")).contains("spreadsheetml");
        assertThat(expert.post("/exports", "place", "hazards", "query", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_page_of_the_list_costs_one_statement_and_two_where_few_match() {
        ordered(finding(1));
        String uscc = world.enterprise().organisation().uscc();
        HazardCriteria all = HazardCriteria.of(HazardFilter.of(""));
        HazardCriteria few = HazardCriteria.of(HazardFilter.of("q=nothing&enterprise=" + uscc));

        assertThat(costs(() -> list.page(all, null, 50))).hasSize(1);
        assertThat(costs(() -> list.page(few, null, 50)))
                .filteredOn(sql -> sql.contains(" hazard "))
                .hasSize(2);
        assertThat(costs(() -> list.rates(all))).hasSize(1);
    }

    @Test
    void the_timeline_of_the_case_tells_it_to_the_enterprise_as_well() {
        Journey journey = ordered(finding(1), finding(2));

        String page = PageVisitor.signedIn(port, "ent-textile")
                .get("/cases/" + journey.number())
                .body();

        assertThat(page).contains("登记隐患", "第1、2项整改中");
    }

    private List<String> costs(java.util.function.Supplier<?> work) {
        Person officer = world.officer();
        return StatementLog.during(() -> world.as(officer, work)).statements();
    }

    private static List<String> numbers(JsonNode page) {
        return page.path("items").findValuesAsText("number");
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
