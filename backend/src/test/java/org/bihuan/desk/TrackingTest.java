package org.bihuan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.bihuan.casefile.TrackingCodes;
import org.bihuan.desk.PageModels.SheetView;
import org.bihuan.test.Answers;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.bihuan.test.Race;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a stranger with a sheet of paper learns, and what one without it does not. */
class TrackingTest extends HouseStory {

    private static final String WRONG = "编号或查询码不正确";

    @LocalServerPort
    private int port;

    @Autowired
    private TrackingCodes codes;

    @Autowired
    private Sheets sheets;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void number_and_code_show_stage_next_step_and_dates_and_nothing_that_anybody_wrote() {
        Journey journey = world.aCase().open();
        journey.complete("task_accept", Answers.accept("visit"));

        HttpResponse<String> answer = track(journey.number(), codes.of(journey.file()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("办理中", "服务", "下一步：“派专家”", "提交于 11月23日")
                .doesNotContain("林", "张伟", "13800001001", "危化品", "安海")
                .doesNotContain(journey.file().enterpriseName());
    }

    @Test
    void a_code_may_be_typed_as_people_type() {
        Journey journey = world.aCase().open();
        String code = codes.of(journey.file());
        String typed = " " + code.substring(0, 4).toLowerCase() + "-" + code.substring(4) + " ";

        assertThat(codes.find(" " + journey.number().toLowerCase(), typed)).contains(journey.file());
    }

    @Test
    void a_wrong_number_and_a_wrong_code_are_answered_alike() {
        Journey journey = world.aCase().open();
        codes.of(journey.file());
        Journey neverShown = world.aCase().open();

        List<String> answers = Stream.of(journey.number(), neverShown.number(), "TB2026-999999", "QQ-77-QQ")
                .map(number -> {
                    HttpResponse<String> answer = track(number, "AAAAAAAA");
                    return answer.statusCode() + answer.body().replace(number, "NUMBER");
                })
                .distinct()
                .toList();

        assertThat(answers).singleElement().asString().startsWith("404").contains(WRONG);
        assertThat(get("/track/" + journey.number()).replace(journey.number(), "NUMBER"))
                .isEqualTo(get("/track/TB2026-999999").replace("TB2026-999999", "NUMBER"));
    }

    @Test
    void guessing_is_slowed_down_even_for_the_right_code() {
        Journey journey = world.aCase().open();
        for (int guess = 0; guess < 8; guess++) {
            assertThat(track(journey.number(), "AAAAAAA" + guess).statusCode()).isEqualTo(404);
        }

        HttpResponse<String> answer = track(journey.number(), codes.of(journey.file()));

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("输错的次数太多").doesNotContain("下一步");
    }

    @Test
    void two_who_ask_for_the_code_at_once_get_the_same() throws InterruptedException {
        Journey journey = world.aCase().open();
        Callable<String> ask = () -> codes.of(journey.file());

        assertThat(Race.between(List.of(ask, ask, ask, ask)).won()).hasSize(4).containsOnly(codes.of(journey.file()));
        assertThat(codes.of(journey.file())).matches("[ACDEFGHJKMNPQRTVWXY34679]{8}");
    }

    @Test
    void a_sheet_says_only_what_the_enterprise_may_read() {
        Journey journey = world.aCase().open();
        journey.untilVisit().complete("task_visit", Answers.visit("general"));

        SheetView sheet = world.as(world.intake(), () -> sheets.of(journey.file()));

        assertThat(sheet.facts())
                .extracting(PageModels.Fact::label)
                .contains("企业", "统一社会信用代码", "联系电话", "遇到了什么问题")
                .doesNotContain("替哪家企业提交");
        assertThat(sheet.progress())
                .extracting(PageModels.Moment::title)
                .containsExactly("提交需求", "受理", "派专家", "接单", "上门服务");
        assertThat(sheet.progress()).allMatch(moment -> moment.text() == null);
        assertThat(sheet.tracking().code()).matches("\\w{4}-\\w{4}");
    }

    private HttpResponse<String> track(String number, String code) {
        String form = "number=" + encoded(number) + "&code=" + encoded(code);
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/track"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(form)));
    }

    private String get(String path) {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Accept", "text/html"))
                .body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
