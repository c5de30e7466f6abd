package org.qingmiao.register.web.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that talks to the registers over HTTP for one person. */
record RegisterProgram(int port, String authorization) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    static RegisterProgram of(int port, String login) {
        String secret = login + ":qingmiao-demo";
        return new RegisterProgram(
                port, "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
    }

    /** What came back. */
    record Answer(int status, String body, HttpResponse<String> whole) {
        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        String text(String member) {
            return json().path(member).asString();
        }

        String header(String name) {
            return whole.headers().firstValue(name).orElse("");
        }

        List<String> errors() {
            return json().path("errors")
                    .valueStream()
                    .map(e -> e.path("path").asString())
                    .toList();
        }
    }

    Answer get(String path) {
        return send("GET", path, "");
    }

    Answer post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    Answer send(String method, String path, String body, String... headers) {
        String root = path.startsWith("/api") ? "" : "/api/v1/registers";
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + root + path))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return answer(request.build());
    }

    static Answer answer(HttpRequest request) {
        try {
            HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With a new key. */
    Answer made(String register, String body) {
        return post(
                "/" + register + "/records",
                body,
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    /** Upon a version, with a new key. */
    Answer acted(String method, String path, int version, String body) {
        return send(
                method,
                path,
                body,
                "If-Match",
                "\"" + version + "\"",
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }
}
