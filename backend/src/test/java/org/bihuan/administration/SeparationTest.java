package org.bihuan.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bihuan.RefusedException;
import org.bihuan.RefusedException.Kind;
import org.bihuan.ledger.AdministrationLedger;
import org.bihuan.people.Accounts;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.bihuan.people.PersonDraft;
import org.bihuan.people.UserAccount;
import org.bihuan.people.UserFilter;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.bihuan.test.PageVisitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Three administrators, none of whom can do the others' part, nor see a case, nor become another. */
class SeparationTest extends HouseStory {

    private static final Set<String> SYSTEM = Set.of("sysadmin1");
    private static final Set<String> SECURITY = Set.of("secadmin1", "secadmin2");
    private static final Set<String> AUDIT = Set.of("audadmin1");
    private static final Set<String> BOTH = Set.of("sysadmin1", "secadmin1", "secadmin2");
    private static final Set<String> ALL = Set.of("sysadmin1", "secadmin1", "secadmin2", "audadmin1");

    /** Who may do what; whatever is not here does not exist. */
    private static final Map<String, Set<String>> MAY = new TreeMap<>(Map.ofEntries(
            Map.entry("GET /administration", ALL),
            Map.entry("GET /administration/users", BOTH),
            Map.entry("POST /administration/users", SYSTEM),
            Map.entry("GET /administration/users/new", SYSTEM),
            Map.entry("GET /administration/users/{username}", BOTH),
            Map.entry("POST /administration/users/{username}", SYSTEM),
            Map.entry("POST /administration/users/{username}/enable", SYSTEM),
            Map.entry("GET /administration/users/{username}/disable", SYSTEM),
            Map.entry("POST /administration/users/{username}/disable", SYSTEM),
            Map.entry("POST /administration/users/{username}/roles", SECURITY),
            Map.entry("POST /administration/users/{username}/password", SECURITY),
            Map.entry("POST /administration/users/{username}/second-factor", SECURITY),
            Map.entry("POST /administration/users/{username}/unlock", SECURITY),
            Map.entry("GET /administration/roles", BOTH),
            Map.entry("GET /administration/approvals", SECURITY),
            Map.entry("POST /administration/approvals/{id}/agree", SECURITY),
            Map.entry("POST /administration/approvals/{id}/decline", SECURITY),
            Map.entry("GET /administration/sessions", SECURITY),
            Map.entry("POST /administration/sessions/end", SECURITY),
            Map.entry("GET /administration/import", SYSTEM),
            Map.entry("GET /administration/import/template.xlsx", SYSTEM),
            Map.entry("POST /administration/import", SYSTEM),
            Map.entry("GET /administration/import/{id}", SYSTEM),
            Map.entry("POST /administration/import/{id}/confirm", SYSTEM),
            Map.entry("GET /administration/units", SYSTEM),
            Map.entry("POST /administration/units", SYSTEM),
            Map.entry("POST /administration/units/{code}/name", SYSTEM),
            Map.entry("POST /administration/units/{code}/close", SYSTEM),
            Map.entry("GET /administration/calendar", SYSTEM),
            Map.entry("GET /administration/calendar/editions/{id}/{file}.csv", SYSTEM),
            Map.entry("GET /administration/calendar/files/{file}", SYSTEM),
            Map.entry("POST /administration/calendar/files/{file}", SYSTEM),
            Map.entry("GET /administration/calendar/imports/{id}", SYSTEM),
            Map.entry("POST /administration/calendar/imports/{id}/confirm", SYSTEM),
            Map.entry("GET /administration/upkeep", SYSTEM),
            Map.entry("POST /administration/upkeep/looks", SYSTEM),
            Map.entry("POST /administration/upkeep/repairs", SYSTEM),
            Map.entry("GET /administration/dormant", BOTH),
            Map.entry("GET /administration/ledger", AUDIT),
            Map.entry("GET /administration/security-log", AUDIT)));

    private static final String SOMEBODY = "separate-somebody";

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Keeper keeper;

    @Autowired
    private AdministrationLedger ledger;

    @BeforeEach
    void somebodyIsThere() {
        people.save(new PersonDraft(
                SOMEBODY, "某某", Person.Kind.STAFF, "general-office", Set.of(), Set.of(), null, true, "!", false));
        keeper("secadmin1", () -> keeper.waitingFor(SOMEBODY))
                .forEach(waiting -> keeper("secadmin2", () -> keeper.decline(waiting.id())));
    }

    @AfterEach
    void somebodyIsGone() {
        people.setActive(SOMEBODY, false);
    }

    @Test
    void every_route_of_the_administration_says_who_may_use_it_and_nobody_else_can() {
        assertThat(routesOfTheAdministration()).isEqualTo(MAY.keySet());

        for (UserAccount account : accounts.page(new UserFilter(null, null, null, true, null), null, 200)) {
            if (!isOfTheDemo(account)) {
                continue;
            }
            PageVisitor visitor = PageVisitor.signedIn(port, account.username());
            MAY.forEach((route, who) -> {
                String path = route.substring(route.indexOf(' ') + 1)
                        .replace("{username}", "nobody-of-this-name")
                        .replace("{code}", "no-such-unit")
                        .replace("{file}", "no-such-file")
                        .replace("{id}", "999999");
                int status = route.startsWith("GET ")
                        ? visitor.get(path).statusCode()
                        : visitor.post(path).statusCode();
                boolean may = who.contains(account.username());
                assertThat(status == 403)
                        .as("%s by %s answers %d", route, account.username(), status)
                        .isNotEqualTo(may);
                assertThat(status).isLessThan(500);
            });
        }
    }

    @Test
    void no_administrator_sees_a_case() {
        Journey story = world.aCase().of("service-request").open();

        for (String administrator : ALL) {
            PageVisitor visitor = PageVisitor.signedIn(port, administrator);
            assertThat(visitor.get("/cases/" + story.number()).statusCode()).isEqualTo(404);
            assertThat(visitor.get("/cases").body()).doesNotContain(story.number());
            assertThat(visitor.get("/inbox?view=team").body()).doesNotContain(story.number());
            assertThat(visitor.get("/").statusCode()).isIn(200, 302);
        }
    }

    @Test
    void a_role_of_the_house_is_given_at_once_and_is_a_fact() {
        Keeper.Outcome outcome = keeper("secadmin1", () -> keeper.setRoles(SOMEBODY, version(), Set.of("intake")));

        assertThat(outcome.waits()).isFalse();
        assertThat(people.require(SOMEBODY).roles()).containsExactly("intake");
        assertThat(ledger.newest(null, 1).get(0).type()).isEqualTo("roles-given");
        assertThat(ledger.newest(null, 1).get(0).data()).contains("\"after\":{\"roles\":\"intake\"}");
    }

    @Test
    void an_administrators_role_waits_for_another_security_administrator() {
        Keeper.Outcome asked =
                keeper("secadmin1", () -> keeper.setRoles(SOMEBODY, version(), Set.of("security-administrator")));
        long id = keeper.waitingFor(SOMEBODY).get(0).id();

        assertThat(asked.waits()).isTrue();
        assertThat(people.require(SOMEBODY).roles()).isEmpty();
        assertThatThrownBy(() -> keeper("secadmin1", () -> keeper.agree(id))).satisfies(is(Kind.FORBIDDEN));
        keeper("secadmin2", () -> keeper.agree(id));
        assertThat(people.require(SOMEBODY).roles()).containsExactly("security-administrator");
        assertThatThrownBy(() -> keeper("secadmin2", () -> keeper.agree(id))).satisfies(is(Kind.CONFLICT));
    }

    @Test
    void an_administrators_password_and_second_factor_wait_too() {
        assertThat(keeper("secadmin1", () -> keeper.resetPassword(SOMEBODY)).password())
                .isNotNull();
        Keeper.Outcome password = keeper("secadmin1", () -> keeper.resetPassword("sysadmin1"));
        Keeper.Outcome code = keeper("secadmin1", () -> keeper.resetSecondFactor("sysadmin1"));

        assertThat(password).matches(outcome -> outcome.waits() && outcome.password() == null);
        assertThat(code.waits()).isTrue();
        assertThat(keeper.waitingFor("sysadmin1"))
                .extracting(Approval::act)
                .containsExactly("password", "second-factor");
        keeper.waitingFor("sysadmin1").forEach(one -> keeper("secadmin2", () -> keeper.decline(one.id())));
        assertThat(PageVisitor.signedIn(port, "sysadmin1")
                        .get("/administration/users")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_administrator_holds_nothing_beside_and_nobody_edits_themselves() {
        assertThatThrownBy(() -> keeper(
                        "secadmin1",
                        () -> keeper.setRoles(SOMEBODY, version(), Set.of("audit-administrator", "intake"))))
                .satisfies(is(Kind.INVALID));
        assertThatThrownBy(() ->
                        keeper("secadmin1", () -> keeper.setRoles(SOMEBODY, version(), Set.of("enterprise-principal"))))
                .satisfies(is(Kind.INVALID));
        assertThatThrownBy(() ->
                        keeper("secadmin1", () -> keeper.setRoles("secadmin1", 0, Set.of("system-administrator"))))
                .satisfies(is(Kind.FORBIDDEN));
        assertThatThrownBy(() -> keeper("secadmin1", () -> keeper.resetSecondFactor("secadmin1")))
                .satisfies(is(Kind.FORBIDDEN));
        assertThatThrownBy(() -> keeper(
                        "secadmin1",
                        () -> keeper.setRoles(
                                "audadmin1", accounts.require("audadmin1").version(), Set.of())))
                .satisfies(is(Kind.CONFLICT));
    }

    private int version() {
        return accounts.require(SOMEBODY).version();
    }

    private <T> T keeper(String administrator, Supplier<T> act) {
        return world.as(world.person(administrator), act);
    }

    private void keeper(String administrator, Runnable act) {
        world.as(world.person(administrator), () -> {
            act.run();
            return administrator;
        });
    }

    private static Consumer<Throwable> is(Kind kind) {
        return thrown -> assertThat(((RefusedException) thrown).kind()).isEqualTo(kind);
    }

    /** Others are made by other tests, and nobody can sign in as them. */
    private static boolean isOfTheDemo(UserAccount account) {
        return account.username().matches("[a-z]+[1-4]|ent-(textile|logistics)");
    }

    private Set<String> routesOfTheAdministration() {
        return routes.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream()
                        .flatMap(path ->
                                info.getMethodsCondition().getMethods().stream().map(method -> method + " " + path)))
                .filter(route -> List.of(route.split(" ")).get(1).startsWith("/administration"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
