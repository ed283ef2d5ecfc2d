package org.bihuan.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.RefusedException;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Organisation;
import org.bihuan.people.Person;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.MultipartAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.filter.OncePerRequestFilter;

/** The templates without the house behind them: each page of {@code pages.json} under {@code /sample/<name>}. */
@TestComponent // and so out of sight of those tests that scan for the whole house
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    ServletWebServerFactoryAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    ThymeleafAutoConfiguration.class
})
@Import({CurrentUser.class, PageFurniture.class, Chunks.class, Language.class, Assets.class, SamplePages.Desk.class})
class SamplePages {

    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; "
            + "font-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
    static final String TOKEN = "sample-token";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** One page: its template, who looks at it ({@code staff}, {@code enterprise} or {@code nobody}), and its data. */
    record Sample(String template, String as, Map<String, Object> model) {}

    static Map<String, Sample> all() {
        try (var json = SamplePages.class.getResourceAsStream("pages.json")) {
            return JSON.readValue(
                    json, JSON.getTypeFactory().constructMapType(LinkedHashMap.class, String.class, Sample.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Bean
    OncePerRequestFilter door(CurrentUser currentUser) {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                response.setHeader("Content-Security-Policy", POLICY);
                request.setAttribute("csrf", TOKEN);
                Sample sample = all().get(request.getRequestURI().replace("/sample/", ""));
                if (sample == null || sample.as().equals("nobody")) {
                    chain.doFilter(request, response);
                } else {
                    as(currentUser, person(sample.as()), () -> chain.doFilter(request, response));
                }
            }
        };
    }

    private interface Work {
        void run() throws ServletException, IOException;
    }

    private static void as(CurrentUser currentUser, Person person, Work work) throws ServletException, IOException {
        Exception failure = currentUser.as(person, () -> {
            try {
                work.run();
                return null;
            } catch (ServletException | IOException failed) {
                return failed;
            }
        });
        if (failure instanceof ServletException failed) {
            throw failed;
        } else if (failure instanceof IOException failed) {
            throw failed;
        }
    }

    private static Person person(String kind) {
        return kind.equals("staff")
                ? new Person(
                        "intake1",
                        "李晓梅",
                        Person.Kind.STAFF,
                        new Organisation("office", "办公室", "department", null, null),
                        Set.of("intake"),
                        Set.of(),
                        null,
                        true)
                : new Person(
                        "ent-textile",
                        "张伟",
                        Person.Kind.ENTERPRISE,
                        new Organisation("ent", "福建恒源纺织印染有限公司", "enterprise", "安海镇", "91350582MA2Y0001XA"),
                        Set.of("enterprise-safety-officer"),
                        Set.of(),
                        null,
                        true);
    }

    /** Answers as the real controllers do, from samples. */
    @Controller
    static final class Desk {

        /** The smallest GIF there is. */
        private static final byte[] PICTURE =
                Base64.getDecoder().decode("R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=");

        @GetMapping("/sample/{name}")
        String page(@PathVariable String name, Model model) {
            Sample sample = all().get(name);
            if (sample == null) {
                throw RefusedException.notFound(name);
            }
            boolean english = LocaleContextHolder.getLocale().getLanguage().equals("en");
            model.addAllAttributes(english ? withoutChinese(sample.model()) : sample.model());
            return sample.template();
        }

        /** What people and case types wrote is left out, so that what is left is the page's own. */
        private static Map<String, Object> withoutChinese(Map<String, Object> model) {
            try {
                return JSON.readValue(
                        JSON.writeValueAsString(model).replaceAll("[\\p{IsHan}，。：；、（）“”]+", "data"),
                        JSON.getTypeFactory().constructMapType(LinkedHashMap.class, String.class, Object.class));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        @GetMapping("/failure/{status}")
        void failure(@PathVariable int status, HttpServletResponse response) throws IOException {
            response.sendError(status);
        }

        @GetMapping("/diagram")
        @ResponseBody
        Map<String, Object> diagram() throws IOException {
            try (var model = SamplePages.class.getResourceAsStream("sample.bpmn")) {
                String xml = new String(model.readAllBytes(), StandardCharsets.UTF_8);
                return Map.of("xml", xml, "current", List.of("task_visit"), "done", List.of("start", "task_accept"));
            }
        }

        /** Nothing changes here, and nobody needs to ask again for ten minutes. */
        @GetMapping(path = "/inbox/changes", produces = "text/event-stream")
        @ResponseBody
        String changes() {
            return "retry: 600000\n\n";
        }

        @GetMapping("/attachments/{id}")
        @ResponseBody
        byte[] attachment(@PathVariable String id) {
            return PICTURE;
        }

        @PostMapping("/uploads")
        ResponseEntity<Void> begin(
                @RequestHeader("X-CSRF-Token") String token, @RequestHeader("Upload-Metadata") String metadata) {
            byte[] name = Base64.getDecoder().decode(metadata.replace("filename ", ""));
            String id = Base64.getUrlEncoder().withoutPadding().encodeToString(name);
            return token.equals(TOKEN)
                    ? ResponseEntity.created(URI.create("/uploads/" + id)).build()
                    : ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }

        @PatchMapping("/uploads/{id}")
        ResponseEntity<Map<String, Object>> append(@PathVariable String id, @RequestBody byte[] content) {
            return name(id).endsWith(".exe")
                    ? ResponseEntity.status(415).body(Map.of("detail", "不能上传程序文件。"))
                    : ResponseEntity.noContent()
                            .header("Upload-Offset", String.valueOf(content.length))
                            .build();
        }

        @GetMapping("/uploads/{id}")
        @ResponseBody
        Map<String, Object> whole(@PathVariable String id) {
            return Map.of("id", "att-" + name(id), "name", name(id), "size", 5, "type", "application/pdf");
        }

        private static String name(String id) {
            return new String(Base64.getUrlDecoder().decode(id), StandardCharsets.UTF_8);
        }

        @PutMapping("/drafts/{key}")
        @ResponseBody
        Map<String, Object> draft(@PathVariable String key, @RequestBody JsonNode body) {
            return Map.of("hints", List.of(Map.of("text", "近 30 天内已有类似的服务单 TB2026-000003，点这里查看。", "href", "/")));
        }

        /** Refuses what says “不行”, and takes the rest. */
        @PostMapping("/submissions")
        ResponseEntity<Map<String, Object>> submit(
                @RequestHeader("X-CSRF-Token") String token, @RequestBody JsonNode body) {
            return body.path("data").path("description").asText().contains("不行")
                    ? ResponseEntity.status(422)
                            .body(Map.of(
                                    "detail",
                                    "表单填写有误，请按提示修改后再提交。",
                                    "errors",
                                    List.of(Map.of("field", "description", "message", "请把情况说具体一些。"))))
                    : ResponseEntity.ok(Map.of("location", "/sample/enterprise-case"));
        }
    }
}
