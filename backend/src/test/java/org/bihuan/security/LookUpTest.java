package org.bihuan.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.enterprise.Site;
import org.bihuan.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** The look-ups behind user, organisation and enterprise fields, as far as each caller's scope reaches. */
class LookUpTest extends DoorTestBase {

    private static final String OTHER = "91350582MAFAKE027Q";

    @Autowired
    private Enterprises enterprises;

    @BeforeEach
    void two_enterprises() {
        enterprises.save(
                new Enterprise(USCC, "安海印染", "安海镇", "纺织印染", "安海镇一号", "王安全", "13800000000", true),
                List.of(new Site("一厂", "安海镇一号"), new Site("二厂", "安海镇二号")));
        enterprises.save(new Enterprise(OTHER, "陈埭物流", "陈埭镇", "物流", "陈埭镇一号", null, null, false), List.of());
    }

    @Test
    void people_are_found_by_role_and_by_the_beginning_of_a_name() throws Exception {
        looksUp("intake1", "/api/v1/people?role=expert")
                .andExpect(content()
                        .json("[{\"username\":\"expert1\",\"name\":\"林专家\",\"selectable\":true,\"why\":null}]", true));
        looksUp("intake1", "/api/v1/people?q=林").andExpect(content().json("[{\"username\":\"expert1\"}]"));
        looksUp("intake1", "/api/v1/people?q=town").andExpect(content().json("[{\"username\":\"town1\"}]"));
        looksUp("intake1", "/api/v1/people?q=专家").andExpect(content().json("[]", true));
        looksUp("intake1", "/api/v1/people?q=%25").andExpect(content().json("[]", true));
        looksUp("intake1", "/api/v1/people?role=enterprise")
                .andExpect(content().json("[{\"username\":\"ent-textile\"}]"));
    }

    @Test
    void who_cannot_be_chosen_is_shown_with_the_reason() throws Exception {
        people.setActive("expert1", false);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        add("officer1", "甲", "desk", "officer", today);
        add("officer2", "乙", "desk", "officer", today.minusDays(1));
        add("officer3", "丙", "desk", "officer");

        looksUp("intake1", "/api/v1/people?role=expert")
                .andExpect(content().json("[{\"username\":\"expert1\",\"selectable\":false,\"why\":\"已停用\"}]"));
        looksUp("intake1", "/api/v1/people?role=officer")
                .andExpect(
                        content()
                                .json(
                                        """
                [{"username":"officer1","selectable":true,"why":null},
                 {"username":"officer2","selectable":false,"why":"执法证已过期"},
                 {"username":"officer3","selectable":false,"why":"没有执法证"}]"""));
    }

    @Test
    void an_enterprise_finds_itself_a_town_its_town_and_an_administrator_nothing() throws Exception {
        looksUp("ent-textile", "/api/v1/people").andExpect(content().json("[{\"username\":\"ent-textile\"}]"));
        looksUp("ent-textile", "/api/v1/enterprises").andExpect(content().json("[{\"uscc\":\"" + USCC + "\"}]"));
        looksUp("ent-textile", "/api/v1/enterprises?q=陈").andExpect(content().json("[]", true));
        looksUp("ent-textile", "/api/v1/organisations").andExpect(content().json("[{\"code\":\"textile\"}]"));
        looksUp("town1", "/api/v1/enterprises").andExpect(content().json("[{\"uscc\":\"" + USCC + "\"}]"));
        for (String path : new String[] {"/api/v1/people", "/api/v1/enterprises", "/api/v1/organisations"}) {
            looksUp("sysadmin1", path).andExpect(content().json("[]", true));
            mvc.perform(get(path)).andExpect(status().isUnauthorized());
        }
    }

    @Test
    void enterprises_are_found_by_the_beginning_of_name_or_code() throws Exception {
        String closed = "[{\"uscc\":\"%s\",\"name\":\"陈埭物流\",\"selectable\":false,\"why\":\"已停用\"}]".formatted(OTHER);

        looksUp("intake1", "/api/v1/enterprises?q=陈埭").andExpect(content().json(closed, true));
        looksUp("intake1", "/api/v1/enterprises?q=" + OTHER).andExpect(content().json(closed, true));
        looksUp("intake1", "/api/v1/enterprises?q=913505")
                .andExpect(content().json("[{\"uscc\":\"" + USCC + "\"},{\"uscc\":\"" + OTHER + "\"}]"));
    }

    @Test
    void organisations_are_found_by_kind() throws Exception {
        looksUp("intake1", "/api/v1/organisations?kind=town")
                .andExpect(content()
                        .json("[{\"code\":\"anhai\",\"name\":\"安海镇\",\"selectable\":true,\"why\":null}]", true));
    }

    @Test
    void sites_keep_their_order_and_are_replaced_whole() {
        assertThat(enterprises.sites(USCC)).extracting(Site::name).containsExactly("一厂", "二厂");

        enterprises.save(enterprises.require(USCC), List.of(new Site("三厂", "安海镇三号")));

        assertThat(enterprises.sites(USCC)).extracting(Site::name).containsExactly("三厂");
    }

    @Test
    void candidates_are_active_holders_of_a_role_within_the_scope() {
        add("town2", "陈埭站", "desk", "town-station");

        assertThat(people.withRole("town-station", 10))
                .extracting(Person::username)
                .containsExactly("town1", "town2");
        assertThat(people.candidates("town-station", "安海镇", null, null, 10))
                .extracting(Person::username)
                .containsExactly("town1");
        assertThat(people.candidates("town-station", null, "desk", null, 10))
                .extracting(Person::username)
                .containsExactly("town2");
        assertThat(people.candidates("enterprise", null, null, USCC, 10))
                .extracting(Person::username)
                .containsExactly("ent-textile");
        assertThat(people.candidates("enterprise", null, null, null, 10)).isEmpty();
        people.setActive("town1", false);
        assertThat(people.withRole("town-station", 1))
                .extracting(Person::username)
                .containsExactly("town2");
    }

    private ResultActions looksUp(String username, String path) throws Exception {
        // MockMvc encodes what it is given: the Chinese as well as the percent sign that stands for itself
        return mvc.perform(get(path.replace("%25", "{percent}"), "%").header("Authorization", bearer(username)))
                .andExpect(status().isOk());
    }
}
