package org.bihuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.bihuan.casefile.Cases;
import org.bihuan.hazard.Hazards;
import org.bihuan.ledger.Ledger;
import org.bihuan.test.Answers;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Every page of every role: what holds for all of them, so that stories need not look for it. */
@BrowserTest
class EveryPageTest extends HouseStory {

    private static final int[] WIDTHS = {1440, 390, 320};
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'";

    /** What the keyboard reaches must show that it is there; a field of a form shows it on what is around it. */
    private static final String UNSEEN =
            """
            () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
              .filter(one => one.checkVisibility({ visibilityProperty: true }) && !one.disabled && one.tabIndex >= 0)
              .filter(one => {
                one.focus();
                const seen = place => {
                  const style = getComputedStyle(place);
                  return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none';
                };
                return document.activeElement === one
                  && ![one, one.parentElement, one.closest(".fjs-input-group") ?? one].some(seen);
              })
              .map(one => one.outerHTML.slice(0, 160))""";

    /** One main, one first heading, no level left out, a name for each control, heads for each table. */
    private static final String OUTLINE =
            """
            () => {
              const levels = [...document.querySelectorAll('h1, h2, h3, h4')]
                .filter(one => one.checkVisibility()).map(one => Number(one.tagName[1]));
              const wrong = [];
              if (levels.filter(level => level === 1).length !== 1) wrong.push('headings of level 1: ' + levels);
              levels.forEach((level, place) => { if (place > 0 && level > levels[place - 1] + 1) wrong.push('left out: ' + levels); });
              if (document.querySelectorAll('main').length !== 1) wrong.push('main');
              document.querySelectorAll('table').forEach(table => {
                if (!table.querySelector('th[scope]')) wrong.push('a table without heads');
              });
              if (!document.title.trim()) wrong.push('title');
              return wrong;
            }""";

    private static final String KEPT =
            """
            async () => JSON.stringify([{ ...localStorage }, { ...sessionStorage },
              (await indexedDB.databases()).map(one => one.name), self.caches ? await caches.keys() : [], document.cookie])""";

    /** Ways to pages rather than pages, and pages that need a story before them (WeChat: its gateway), which looks at them. */
    private static final Set<String> ELSEWHERE = Set.of(
            "/account/wechat",
            "/account/wechat/return",
            "/administration",
            "/administration/calendar/imports/{id}",
            "/administration/import/{id}",
            "/enterprises/import/{id}",
            "/inbox/next",
            "/registrations/{number}",
            "/sign-in/code");

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Autowired
    private Cases cases;

    @Autowired
    private Hazards hazards;

    @Autowired
    private Ledger ledger;

    private final Set<PathContainer> walked = new HashSet<>();

    private Chromium chromium;
    private final TreeSet<String> loose = new TreeSet<>();

    @BeforeAll
    void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void every_page_of_every_role_can_be_seen_read_and_reached_at_every_width() {
        Journey visit = world.aCase().open();
        visit.untilVisit();
        Journey fresh = world.aCase().by(world.otherEnterprise()).open();
        Journey answered = world.aCase().open().complete("task_accept", Answers.accept("visit"));
        String here = "/cases/" + visit.number();
        SoftAssertions all = new SoftAssertions();

        walk(all, null, "/sign-in", "/track", "/track/" + visit.number(), "/register", "/register/status");
        walk(
                all,
                "intake1",
                "/inbox",
                "/inbox?view=team",
                "/inbox?view=watched",
                "/inbox?view=done",
                "/cases",
                "/cases/" + fresh.number(),
                here,
                here + "/print",
                here + "/volume",
                here + "/moves",
                here + "/supervision",
                "/cases/new",
                "/notices",
                "/registrations",
                "/exports",
                "/account",
                "/account/password",
                "/account/second-factor",
                "/deadlines",
                "/deadlines?rule=DL-PAY&from=2026-02-03",
                "/deadlines?amount=0&unit=WORKDAY&from=2026-02-03",
                "/deadlines/penalty",
                "/deadlines/penalty?served=2026-02-03&fine=50000&until=2026-03-31&reviewFrom=2026-03-01&reviewTo=2026-03-20",
                "/deadlines/rules");
        walk(all, "dispatch1", "/inbox?view=team", "/cases/" + answered.number());
        walk(all, "expert1", "/inbox", here);
        walk(all, "supervisor1", "/inbox", "/dashboard", "/dashboard/cases?figure=received", "/cases");
        walk(all, "section1", "/inbox?view=team", "/cases", here, here + "/print", "/notices", "/account");
        walk(all, "town1", "/inbox?view=team", "/cases", "/notices", "/account", "/hazards");
        String hazard = hazard(visit);
        walk(all, "section1", "/hazards", "/hazards?status=open&q=none", "/hazards/major", hazard);
        walk(all, "head1", "/hazards");
        walk(all, "officer1", "/cases/" + penaltyCase());
        String file = "/enterprises/" + world.enterprise().organisation().uscc();
        walk(all, "section1", "/enterprises", "/enterprises?q=none", file, file + "/edit", "/enterprises/import");
        walk(
                all,
                "sysadmin1",
                "/administration/users",
                "/administration/users/new",
                "/administration/users/intake1",
                "/administration/users/intake1/disable",
                "/administration/units",
                "/administration/dormant",
                "/administration/import",
                "/notices",
                "/administration/calendar",
                "/administration/upkeep",
                "/administration/calendar?year=2027",
                "/administration/calendar/files/holidays",
                "/administration/calendar/files/office-hours",
                "/deadlines/rules",
                "/account");
        walk(
                all,
                "secadmin1",
                "/administration/users",
                "/administration/users/intake1",
                "/administration/approvals",
                "/administration/sessions",
                "/administration/roles");
        walk(
                all,
                "audadmin1",
                "/administration/ledger?verify=true",
                "/administration/security-log?verify=true",
                "/exports/log",
                "/account");
        walk(
                all,
                "ent-textile",
                "/",
                "/cases/new",
                here,
                here + "/print",
                here + "/actions/reschedule",
                "/notices",
                "/account",
                "/account/sms",
                "/account/password",
                "/my-enterprise",
                "/hazards",
                "/hazards/major",
                hazard);

        all.assertThat(unwalked()).as("pages left out of this walk").isEmpty();
        all.assertThat(loose).as("answers with another policy").isEmpty();
        all.assertAll();
    }

    /** The page of a hazard that the case has. */
    private String hazard(Journey journey) {
        ledger.write(journey.number(), () -> {
            Map<String, Object> finding = Map.of("description", "禁忌物混放", "level", "major", "dueDate", "2026-11-20");
            cases.addData(journey.file(), "task_test", Answers.of("findings", List.of(finding)), Set.of());
            hazards.record(journey.number());
            return journey;
        });
        return "/hazards/" + hazards.of(journey.number()).get(0).number();
    }

    private String penaltyCase() {
        String uscc = String.valueOf(world.enterprise().organisation().uscc());
        return world.as(world.officer(), () -> cases.open(
                        "enforcement",
                        Answers.of(
                                "sourceType",
                                "inspection",
                                "enterprise",
                                uscc,
                                "facts",
                                "未对从业人员进行安全生产教育和培训",
                                "foundAt",
                                "2026-11-23T08:30:00+08:00"))
                .number());
    }

    /** The pages that no address of the walk leads to, by their patterns. */
    private Set<String> unwalked() {
        Set<String> left = new TreeSet<>();
        routes.getHandlerMethods().forEach((route, handler) -> {
            boolean page = handler.getReturnType().getParameterType() == String.class
                    && !AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ResponseBody.class)
                    && route.getMethodsCondition().getMethods().contains(RequestMethod.GET);
            if (page) {
                route.getPathPatternsCondition().getPatterns().stream()
                        .filter(pattern -> walked.stream().noneMatch(pattern::matches))
                        .map(PathPattern::getPatternString)
                        .filter(pattern -> !ELSEWHERE.contains(pattern))
                        .forEach(left::add);
            }
        });
        return left;
    }

    private void walk(SoftAssertions all, String username, String... pages) {
        try (Visitor visitor = new Visitor(chromium, port, String.valueOf(username), 1440)) {
            visitor.page().onResponse(this::inspect);
            if (username != null) {
                visitor.signIn();
            }
            for (String address : pages) {
                walked.add(PathContainer.parsePath(address.split("\\?")[0]));
                visitor.go(address);
                look(all, visitor.page(), username + " " + address);
            }
            all.assertThat(visitor.complaints()).as(username).isEmpty();
        }
    }

    private static void look(SoftAssertions all, Page page, String name) {
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            all.assertThat(Chromium.fits(page))
                    .as("%s fits into %d", name, width)
                    .isTrue();
            // at 390 and at 320 the same rules of the same style sheets hold
            if (width != 390) {
                List<?> found = Chromium.violationsWithTargets(page);
                all.assertThat(found).as("%s at %d", name, width).isEmpty();
            }
        }
        all.assertThat((List<?>) page.evaluate(OUTLINE))
                .as("outline of %s", name)
                .isEmpty();
        page.keyboard().press("Tab");
        all.assertThat((List<?>) page.evaluate(UNSEEN)).as("focus on %s", name).isEmpty();
    }

    private void inspect(Response response) {
        URI address = URI.create(response.url());
        if (address.getPort() == port) {
            inspect(address.getPath(), response.headers());
        }
    }

    private void inspect(String path, Map<String, String> headers) {
        String policy = headers.getOrDefault("content-security-policy", "none");
        boolean paper = path.endsWith("/view");
        if (!paper && (!policy.startsWith(POLICY) || policy.contains("unsafe"))) {
            loose.add(path + " " + policy);
        }
        if (!path.startsWith("/assets/")
                && !headers.getOrDefault("cache-control", "").contains("no-store")) {
            loose.add(path + " may be kept");
        }
    }

    @Test
    void every_answer_carries_the_policy_whatever_it_is() {
        Journey visit = world.aCase().open();
        try (Visitor intake = new Visitor(chromium, port, "intake1", 1440).signIn()) {
            intake.go("/inbox");
            String asset = (String) intake.page().evaluate("document.querySelector('link[rel=stylesheet]').href");
            List<String> addresses = new ArrayList<>(Stream.of(
                            "/",
                            "/nothing-here",
                            "/cases/TB2026-999999",
                            "/api/v1/me",
                            "/api/v1/nothing",
                            "/actuator/health",
                            "/tasks/x/claim",
                            "/attachments/none",
                            "/assets/none.css",
                            "/administration/users",
                            "/cases?openedFrom=x")
                    .map(path -> "http://localhost:" + port + path)
                    .toList());
            addresses.add(asset);
            addresses.add("http://localhost:" + port + "/cases/" + visit.number());

            for (String address : addresses) {
                APIResponse answer = intake.page()
                        .request()
                        .get(address, RequestOptions.create().setMaxRedirects(0));
                inspect(URI.create(address).getPath(), answer.headers());
            }

            assertThat(loose).isEmpty();
        }
    }

    @Test
    void nothing_of_a_case_is_on_the_computer_after_signing_out() {
        Journey visit = world.aCase().open();

        try (Visitor intake = new Visitor(chromium, port, "intake1", 1440).signIn()) {
            intake.go("/cases/" + visit.number());
            intake.go("/inbox?view=team");
            assertThat((String) intake.page().evaluate(KEPT)).doesNotContain("TB2026", visit.number());
            intake.page().locator("form[action$='/sign-out'] button").click();
            intake.page().waitForURL("**/sign-in**");

            assertThat((String) intake.page().evaluate(KEPT)).isEqualTo("[{},{},[],[],\"\"]");
            for (int back = 0; back < 2; back++) {
                intake.page().goBack();
                intake.page().waitForLoadState();
                assertThat(intake.text()).doesNotContain(visit.number()).contains("登录");
            }
        }
    }
}
