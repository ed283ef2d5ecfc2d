package org.bihuan.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A client of the REST contract, as somebody outside would write one. */
public final class Client {

    /** @param body {@code null} if it is not JSON */
    public record Answer(int status, @Nullable JsonNode body) {

        public JsonNode json() {
            if (body == null) {
                throw new AssertionError("no JSON with " + status);
            }
            return body;
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final String base;

    public Client(int port) {
        base = "http://localhost:" + port + "/api/v1";
    }

    public Answer get(String username, String path) {
        return send(username, HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    public Answer post(String username, String path, Object body) {
        return send(
                username,
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.valueToTree(body).toString())));
    }

    /** Uploads a small text file and answers its id. */
    public String upload(String username, String text) {
        String body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\n" + text + "\r\n--x--\r\n";
        Answer answer = send(
                username,
                HttpRequest.newBuilder(URI.create(base + "/attachments"))
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofString(body)));
        return answer.json().path("id").asText();
    }

    private Answer send(String username, HttpRequest.Builder request) {
        String token = tokens.computeIfAbsent(username, this::token);
        return exchange(request.header("Authorization", "Bearer " + token));
    }

    private String token(String username) {
        String body = JSON.createObjectNode()
                .put("username", username)
                .put("password", "demo")
                .toString();
        return exchange(HttpRequest.newBuilder(URI.create(base + "/tokens"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)))
                .json()
                .path("token")
                .asText();
    }

    private Answer exchange(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            String type = response.headers().firstValue("Content-Type").orElse("");
            return new Answer(response.statusCode(), type.contains("json") ? JSON.readTree(response.body()) : null);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
