package org.bihuan.test;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who has signed in to the pages and sends their forms, without a browser; redirects are not followed. */
public final class PageVisitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"\\s+value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String house;
    private String csrf = "";

    private PageVisitor(int port) {
        this.house = "http://localhost:" + port;
    }

    public static PageVisitor signedIn(int port, String username) {
        return signedIn(port, username, "demo");
    }

    public static PageVisitor signedIn(int port, String username, String password) {
        PageVisitor visitor = new PageVisitor(port);
        visitor.get("/sign-in");
        HttpResponse<String> answer = visitor.post("/sign-in", "username", username, "password", password);
        if (answer.statusCode() != 303) {
            throw new AssertionError(username + " was not let in: " + answer.statusCode());
        }
        visitor.get("/account");
        return visitor;
    }

    public HttpResponse<String> get(String path) {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(house + path)).GET());
        Matcher token = CSRF.matcher(answer.body());
        if (token.find()) {
            csrf = token.group(1);
        }
        return answer;
    }

    /** Sends a form with these fields, and the token of the page that was seen last. */
    public HttpResponse<String> post(String path, String... namesAndValues) {
        StringBuilder form = new StringBuilder("_csrf=").append(encoded(csrf));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.append('&').append(namesAndValues[i]).append('=').append(encoded(namesAndValues[i + 1]));
        }
        return send(HttpRequest.newBuilder(URI.create(house + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString())));
    }

    /** Sends a text as the file of a form, with the token of the page that was seen last. */
    public HttpResponse<String> upload(String path, String field, String fileName, String type, String content) {
        String body = part("_csrf", csrf) + "--x\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                + fileName + "\"\r\nContent-Type: " + type + "\r\n\r\n" + content + "\r\n--x--\r\n";
        return send(HttpRequest.newBuilder(URI.create(house + path))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String part(String name, String value) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
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
