package org.bihuan.security;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.bihuan.TestDatabase;
import org.bihuan.Words;
import org.bihuan.notification.StubServer;
import org.bihuan.people.Organisation;
import org.bihuan.people.Organisations;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.bihuan.people.PersonDraft;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.mybatis.spring.annotation.MapperScan;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** The door with a few people before it: the rooms security, people and enterprise on a fresh database. */
@SpringBootTest(
        classes = DoorTestBase.App.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "bihuan.trusted-proxies=127.0.0.1",
            "bihuan.keys.directory=target/test-data/keys",
            "spring.messages.fallback-to-system-locale=false",
            "spring.thymeleaf.enabled=false"
        })
@ContextConfiguration(initializers = TestDatabase.class)
@AutoConfigureMockMvc
@Tag("database")
abstract class DoorTestBase {

    static final String PASSWORD = "right horse";
    static final String USCC = "91350582MAFAKE019X";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    ObjectMapper json;

    static final MovableClock clock = new MovableClock();

    /** What answers in the place of WeChat. */
    static final StubServer weChat = new StubServer();

    @DynamicPropertySource
    static void weChat(DynamicPropertyRegistry properties) {
        properties.add("bihuan.wechat.app-id", () -> "app-1");
        properties.add("bihuan.wechat.secret", () -> "secret-1");
        properties.add("bihuan.wechat.api-host", weChat::url);
        properties.add("bihuan.messages.directory", () -> "target/test-data/door");
    }

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    Probes probes;

    @Autowired
    Passwords passwords;

    private static @Nullable String hash;

    // a test component, and so out of sight of the tests of the whole house
    @TestComponent
    @SpringBootApplication(
            scanBasePackages = {
                "org.bihuan.security",
                "org.bihuan.people",
                "org.bihuan.enterprise",
                "org.bihuan.ledger",
                "org.bihuan.notification"
            },
            excludeName = "org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration")
    @MapperScan(
            basePackages = {
                "org.bihuan.security",
                "org.bihuan.people",
                "org.bihuan.enterprise",
                "org.bihuan.ledger",
                "org.bihuan.notification"
            },
            annotationClass = Mapper.class)
    @Import({Probes.class, Words.class})
    static class App {

        @Bean
        @Primary
        static Clock clock() {
            return clock;
        }

        @Bean
        static Clock systemClock() {
            return clock;
        }

        @Bean
        static ModelAsText modelAsText() {
            return new ModelAsText();
        }
    }

    /** Writes the model instead of a page: the templates are another room's. */
    static final class ModelAsText implements ViewResolver, Ordered {

        @Override
        public View resolveViewName(String name, Locale locale) {
            return new View() {
                @Override
                public String getContentType() {
                    return "text/html";
                }

                @Override
                public void render(
                        @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                        throws IOException {
                    response.setContentType("text/html;charset=UTF-8");
                    response.getWriter().write(name);
                    for (String key : new String[] {"csrf", "username", "next", "error", "status", "detail"}) {
                        response.getWriter().write("|" + key + "=" + (model == null ? null : model.get(key)));
                    }
                }
            };
        }

        @Override
        public int getOrder() {
            return 0;
        }
    }

    @BeforeEach
    void people_before_the_door() {
        // what earlier tests have done to the throttle lies an hour back
        clock.forward(Duration.ofHours(1));
        for (String table : new String[] {
            "notice_address",
            "idempotency_key",
            "access_token",
            "security_log",
            "recovery_code",
            "second_factor",
            "password_history",
            "credential",
            "user_role",
            "user_field",
            "app_user",
            "organisation"
        }) {
            sql.update("DELETE FROM " + table);
        }
        organisations.save(new Organisation("desk", "受理中心", "department", null, null));
        organisations.save(new Organisation("anhai", "安海镇", "town", "安海镇", null));
        organisations.save(new Organisation("textile", "某某印染", "enterprise", "安海镇", USCC));
        add("intake1", "陈受理", "desk", "intake");
        add("expert1", "林专家", "desk", "expert");
        add("town1", "安海站", "anhai", "town-station");
        add("sysadmin1", "系统管理员", "desk", "system-administrator");
        add("ent-textile", "王安全", "textile", "enterprise-safety-officer");
        probes.works.set(0);
        probes.begun = null;
        probes.mayEnd = null;
    }

    void add(String username, String name, String organisation, String role) {
        add(username, name, organisation, role, null);
    }

    void add(String username, String name, String organisation, String role, @Nullable LocalDate certificate) {
        if (hash == null) {
            hash = passwords.hash(PASSWORD);
        }
        Person.Kind kind = organisation.equals("textile") ? Person.Kind.ENTERPRISE : Person.Kind.STAFF;
        people.save(new PersonDraft(
                username, name, kind, organisation, Set.of(role), Set.of(), certificate, true, hash, false));
    }

    /** The header value with a fresh token of this person. */
    String bearer(String username) throws Exception {
        String answer = mvc.perform(post("/api/v1/tokens")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(credentials(username, PASSWORD)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return "Bearer " + json.readTree(answer).path("token").asText();
    }

    String credentials(String username, String password) throws Exception {
        return json.writeValueAsString(Map.of("username", username, "password", password));
    }

    long logged(String kind) {
        Long count = sql.queryForObject("SELECT COUNT(*) FROM security_log WHERE kind = ?", Long.class, kind);
        return count == null ? 0 : count;
    }

    static String csrf(String page) {
        return page.replaceAll("(?s).*csrf=([^|]*).*", "$1");
    }

    static RequestPostProcessor from(String address) {
        return (MockHttpServletRequest request) -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
