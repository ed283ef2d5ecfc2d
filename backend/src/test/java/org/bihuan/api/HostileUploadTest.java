package org.bihuan.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad uploads. */
class HostileUploadTest extends HostileTest {

    private static final byte[] TEXT = "平面说明".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><script>alert(1)</script></html>",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>",
                "MZ\u0090\u0000\u0003 this program cannot be run in DOS mode",
                "\u007fELF\u0002\u0001\u0001\u0000",
                "#!/bin/sh\nrm -rf /",
                "PK\u0003\u0004 not really a zip",
                "GIF87 but not quite\u0000"
            })
    void what_is_no_picture_is_refused_whatever_its_name(String content) {
        as(TEXTILE)
                .upload("photo.jpg", content.getBytes(StandardCharsets.ISO_8859_1))
                .isProblem(415);
    }

    @Test
    void an_empty_file_is_refused() {
        Answer answer = as(TEXTILE).upload("empty.txt", new byte[0]);

        assertThat(answer.status()).isBetween(400, 499);
        answer.isProblem(answer.status());
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 22, 40})
    void a_large_file_is_refused(int megabytes) {
        byte[] large = new byte[megabytes * 1024 * 1024];
        Arrays.fill(large, (byte) 'x');

        as(TEXTILE).upload("large.txt", large).isProblem(413);
    }

    @Test
    void an_upload_without_a_file_is_malformed() {
        as(TEXTILE).multipart("other\"; filename=\"a.txt", TEXT).isProblem(400);
        as(TEXTILE).multipart("file", TEXT).isProblem(400);
        as(TEXTILE).post("/api/v1/attachments", "{}").isProblem(415);
        as(TEXTILE)
                .post("/api/v1/attachments", "no parts", "Content-Type", "multipart/form-data")
                .isProblem(400);
        as(TEXTILE)
                .post("/api/v1/attachments", "--x\r\nbroken", "Content-Type", "multipart/form-data; boundary=x")
                .isProblem(400);
        Client.nobody(port).upload("a.txt", TEXT).isProblem(401);
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd.txt,passwd.txt",
        "C:\\\\Users\\\\a\\\\b.txt,b.txt",
        "fdp\u202etxt.exe,fdptxt.exe.txt",
        "a\u0007b\u200bc.txt,abc.txt",
        "....,附件.txt",
        "no-ending,no-ending.txt",
        "evil.html,evil.html.txt",
        "安全 平面图 𠮷🔥.txt,安全 平面图 𠮷🔥.txt"
    })
    void a_file_gets_a_harmless_name(String sent, String kept) {
        Answer answer = as(TEXTILE).upload(sent, TEXT).is(201);
        fromHereOnNothingIsWritten();

        assertThat(answer.text("name")).isEqualTo(kept);
        assertThat(answer.text("type")).isEqualTo("text/plain");
        Answer fetched =
                as(TEXTILE).get("/api/v1/attachments/" + answer.text("id")).is(200);
        assertThat(fetched.bytes()).isEqualTo(TEXT);
        assertThat(fetched.header("Content-Disposition"))
                .startsWith("attachment")
                .doesNotContain("\n", "/");
        assertThat(fetched.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(fetched.headers().allValues("Content-Security-Policy"))
                .anySatisfy(policy -> assertThat(policy).contains("sandbox"));
    }

    @Test
    void the_answer_describes_the_file() {
        Answer answer = as(TEXTILE).upload("a.txt", TEXT).is(201);
        fromHereOnNothingIsWritten();

        assertThat(answer.header("Location")).isEqualTo("/api/v1/attachments/" + answer.text("id"));
        assertThat(answer.at("size").asInt()).isEqualTo(TEXT.length);
        assertThat(answer.text("sha256")).matches("[0-9a-f]{64}");
        as("ent-logistics")
                .send("GET", "/api/v1/attachments/" + answer.text("id"), null, Map.of())
                .isProblem(404);
    }
}
