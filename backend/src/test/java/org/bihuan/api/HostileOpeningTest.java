package org.bihuan.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad ways to open a case. */
class HostileOpeningTest extends HostileTest {

    private static final String CASES = "/api/v1/cases";
    private static final String GOOD = new String(Client.write(opening(REQUEST)), StandardCharsets.UTF_8);

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("unknownField", "x", "unknownField"),
                Arguments.of("__proto__", Map.of("a", 1), "__proto__"),
                Arguments.of("description.x", "x", "description.x"),
                Arguments.of("description", 5, "description"),
                Arguments.of("description", true, "description"),
                Arguments.of("description", List.of("text"), "description"),
                Arguments.of("description", Map.of("text", "text"), "description"),
                Arguments.of("description", "", "description"),
                Arguments.of("description", "   \n\t ", "description"),
                Arguments.of("description", "长".repeat(2001), "description"),
                Arguments.of("description", "a lone surrogate \ud800 stands here", "description"),
                Arguments.of("description", "a bell \u0007 rings here", "description"),
                Arguments.of("contactName", "长".repeat(51), "contactName"),
                Arguments.of("contactPhone", "call me", "contactPhone"),
                Arguments.of("contactPhone", 13800001001L, "contactPhone"),
                Arguments.of("category", "no_such_option", "category"),
                Arguments.of("category", "HAZCHEM_STORAGE", "category"),
                Arguments.of("category", List.of("fire"), "category"),
                Arguments.of("category", 1, "category"),
                Arguments.of("urgency", "${urgent}", "urgency"),
                Arguments.of("disclosureRead", false, "disclosureRead"),
                Arguments.of("disclosureRead", "true", "disclosureRead"),
                Arguments.of("disclosureRead", 1, "disclosureRead"),
                Arguments.of("preferredTime", "2026-02-30T09:00+08:00", "preferredTime"),
                Arguments.of("preferredTime", "2026-12-01T25:00+08:00", "preferredTime"),
                Arguments.of("preferredTime", "+999999999-12-31T23:59+08:00", "preferredTime"),
                Arguments.of("preferredTime", "tomorrow", "preferredTime"),
                Arguments.of("preferredTime", 1_800_000_000_000L, "preferredTime"),
                Arguments.of("attachments", "abc", "attachments"),
                Arguments.of("attachments", Map.of("0", "abc"), "attachments"),
                Arguments.of("attachments", List.of("forged0000000000000000"), "attachments"),
                Arguments.of("attachments", List.of("../../etc/passwd"), "attachments"),
                Arguments.of("attachments", List.of(1, 2), "attachments"),
                Arguments.of("attachments", List.of(List.of("abc")), "attachments"),
                Arguments.of("staff", true, "staff"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void a_bad_value_is_named_and_refused(String field, Object value, String named) {
        Answer answer =
                as(TEXTILE).post(CASES, opening(requestWith(field, value))).isProblem(422);

        assertThat(answer.at("errors").findValuesAsText("field")).contains(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"category", "description", "urgency", "contactName", "contactPhone", "siteAddress"})
    void a_missing_or_null_value_is_named_and_refused(String field) {
        Map<String, Object> without = new LinkedHashMap<>(REQUEST);
        without.remove(field);
        Map<String, Object> withNull = new LinkedHashMap<>(without);
        withNull.put(field, null);

        for (Map<String, Object> data : List.of(without, withNull)) {
            assertThat(as(TEXTILE)
                            .post(CASES, opening(data))
                            .isProblem(422)
                            .at("errors")
                            .findValuesAsText("field"))
                    .contains(field);
        }
    }

    @Test
    void nothing_and_everything_wrong_are_refused_with_every_field_named() {
        Answer answer = as(TEXTILE).post(CASES, opening(Map.of())).isProblem(422);

        assertThat(answer.at("errors").findValuesAsText("field"))
                .contains("category", "description", "contactName", "contactPhone", "siteAddress", "disclosureRead");
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of(400, ""),
                Arguments.of(400, "null"),
                Arguments.of(400, "[]"),
                Arguments.of(400, "\"text\""),
                Arguments.of(400, "5"),
                Arguments.of(400, "{"),
                Arguments.of(400, "{}"),
                Arguments.of(400, "[" + GOOD + "]"),
                Arguments.of(400, GOOD + GOOD),
                Arguments.of(400, GOOD + " x"),
                Arguments.of(400, "\ufeff" + "x" + GOOD),
                Arguments.of(400, "{\"caseType\":\"service-request\"}"),
                Arguments.of(400, "{\"caseType\":\"service-request\",\"data\":null}"),
                Arguments.of(400, "{\"caseType\":\"service-request\",\"data\":[]}"),
                Arguments.of(400, "{\"caseType\":\"service-request\",\"data\":\"{}\"}"),
                Arguments.of(400, "{\"caseType\":null,\"data\":{}}"),
                Arguments.of(400, "{\"caseType\":5,\"data\":{}}"),
                Arguments.of(400, "{\"caseType\":[\"service-request\"],\"data\":{}}"),
                Arguments.of(400, "{\"data\":{}}"),
                Arguments.of(404, "{\"caseType\":\"\",\"data\":{}}"),
                Arguments.of(404, "{\"caseType\":\"no-such-type\",\"data\":{}}"),
                Arguments.of(404, "{\"caseType\":\"../service-request\",\"data\":{}}"),
                Arguments.of(404, "{\"caseType\":\"" + "x".repeat(10_000) + "\",\"data\":{}}"),
                Arguments.of(400, GOOD.replace("{\"caseType\"", "{\"extra\":1,\"caseType\"")),
                Arguments.of(400, GOOD.replace("{\"caseType\"", "{\"caseType\":\"other\",\"caseType\"")),
                Arguments.of(400, within("\"category\":\"fire\"")),
                Arguments.of(400, within("\"deep\":" + "[".repeat(10_000) + "]".repeat(10_000))),
                Arguments.of(400, within("\"deep\":" + "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000))),
                Arguments.of(400, within("\"description2\":\"\\u0000\"")),
                Arguments.of(400, within("\"description2\":\"\0\"")),
                Arguments.of(400, within("\"description2\":NaN")),
                Arguments.of(400, within("\"description2\":0x10")),
                Arguments.of(400, within("\"description2\":" + "9".repeat(2_000))),
                Arguments.of(422, within("\"contactName\":1e999999")),
                Arguments.of(422, within("\"contactName\":-0")),
                Arguments.of(422, within("\"contactName\":1180591620717411303424")),
                Arguments.of(400, within("\"description2\":\"" + "x".repeat(300_000) + "\"")),
                Arguments.of(400, within("\"" + "x".repeat(5_000) + "\":1")),
                Arguments.of(422, within("\"" + "x".repeat(500) + "\":1")),
                Arguments.of(400, within("\"\\ud800\":1")),
                Arguments.of(413, within("\"description2\":\"" + "x".repeat(10 * 1024 * 1024) + "\"")),
                Arguments.of(413, within("\"a\":[" + "1,".repeat(5 * 1024 * 1024) + "1]")));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void a_bad_body_is_refused(int status, String body) {
        as(TEXTILE).post(CASES, body).isProblem(status);
    }

    @Test
    void a_thousand_unknown_fields_are_refused_in_a_short_answer() {
        Map<String, Object> many = new LinkedHashMap<>(REQUEST);
        for (int i = 0; i < 1_000; i++) {
            many.put("field" + i, i);
        }

        Answer answer = as(TEXTILE).post(CASES, opening(many)).isProblem(422);

        assertThat(answer.at("errors").size()).isLessThanOrEqualTo(100);
    }

    @Test
    void bytes_that_are_no_utf8_are_refused() {
        byte[] body = GOOD.getBytes(StandardCharsets.UTF_8);
        int place = GOOD.substring(0, GOOD.indexOf("上新")).getBytes(StandardCharsets.UTF_8).length;
        body[place] = (byte) 0xFF;

        as(TEXTILE).post(CASES, body).isProblem(400);
        as(TEXTILE).post(CASES, GOOD.getBytes(StandardCharsets.UTF_16)).isProblem(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/xml",
                "application/json; charset=GBK",
                "nonsense",
                "*/*"
            })
    void another_content_type_is_refused(String type) {
        as(TEXTILE).post(CASES, GOOD, "Content-Type", type).isProblem(415);
    }

    @Test
    void who_may_not_open_one_is_refused_and_who_is_nobody_too() {
        as("supervisor1").post(CASES, GOOD).isProblem(403);
        assertThat(Client.nobody(port).post(CASES, GOOD).isProblem(401).header("WWW-Authenticate"))
                .startsWith("Bearer");
        Client.withToken(port, "forged").post(CASES, GOOD).isProblem(401);
    }

    @Test
    void an_enterprise_opens_none_in_the_name_of_another() {
        Answer answer = as(TEXTILE).post(CASES, opening(requestWith("onBehalfOf", "91350582MAFAKE019X")));

        // the field is hidden from enterprises: what it holds is dropped, or refused, and never believed
        if (answer.status() == 201) {
            assertThat(answer.at("data").has("onBehalfOf")).isFalse();
            assertThat(answer.at("enterprise").path("uscc").asText())
                    .isEqualTo(as(TEXTILE)
                            .get("/api/v1/me")
                            .at("organisation")
                            .path("uscc")
                            .asText());
            fromHereOnNothingIsWritten();
        } else {
            answer.isProblem(422);
        }
    }

    @Test
    void staff_open_none_for_an_enterprise_that_there_is_not() {
        Map<String, Object> data = requestWith("onBehalfOf", "91350582MA2XXXXX11");
        data.put("channel", "phone");

        as("intake1").post(CASES, opening(data)).isProblem(422);
    }

    @Test
    void the_attachment_of_another_user_and_one_that_is_taken_are_refused() {
        String others = as("ent-logistics")
                .upload("a.txt", "text".getBytes(StandardCharsets.UTF_8))
                .is(201)
                .text("id");
        String taken = as(TEXTILE)
                .upload("b.txt", "text".getBytes(StandardCharsets.UTF_8))
                .is(201)
                .text("id");
        as(TEXTILE)
                .post(CASES, opening(requestWith("attachments", List.of(taken))))
                .is(201);
        fromHereOnNothingIsWritten();

        as(TEXTILE)
                .post(CASES, opening(requestWith("attachments", List.of(others))))
                .isProblem(422);
        as(TEXTILE)
                .post(CASES, opening(requestWith("attachments", List.of(taken))))
                .isProblem(422);
    }

    @Test
    void too_many_attachments_are_refused() {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            many.add("forged" + i);
        }

        as(TEXTILE).post(CASES, opening(requestWith("attachments", many))).isProblem(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script><img src=x onerror=alert(1)>",
                "${1+1} #{2*2} ${execution.setVariable('a',1)} ${T(java.lang.Runtime).getRuntime()}",
                "=1+1 {category} {{category}} [[${category}]] __${category}__",
                "'; DROP TABLE case_file; -- \" \\ % _",
                "emoji 👷🏽‍♀️🔥 and rare ones 𠀀𠮷𪚥𬺰 and 👨‍👩‍👧‍👦",
                "first line\nsecond line\twith a tab"
            })
    void every_text_is_text_and_comes_back_as_it_was(String text) {
        String number = as(TEXTILE)
                .post(CASES, opening(requestWith("description", text)))
                .is(201)
                .text("number");
        fromHereOnNothingIsWritten();

        assertThat(as("intake1")
                        .get(CASES + "/" + number)
                        .is(200)
                        .at("data")
                        .path("description")
                        .asText())
                .isEqualTo(text);
        assertThat(as("intake1")
                        .get(CASES + "/" + number + "/verification")
                        .at("valid")
                        .asBoolean())
                .isTrue();
    }

    /** The good body with a member in its data; one of the same name gives way, if it is not to be doubled. */
    private static String within(String member) {
        String body = member.startsWith("\"contactName\"") ? GOOD.replaceAll("\"contactName\":\"[^\"]*\",?", "") : GOOD;
        return body.replace("\"data\":{", "\"data\":{" + member + ",").replace(",}", "}");
    }
}
