package org.qingmiao.bench.district;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program of somebody who keeps records of a register. */
final class RecordProgram {
    private static final String RECORDS = "/api/v1/registers/childcare-unfiled/records";

    private final String root;
    private final String token;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    RecordProgram(int port, String token) {
        this.root = "http://127.0.0.1:" + port;
        this.token = token;
    }

    /** What was answered. */
    record Answer(int status, String location, String body) {
        /** A member of the answer that is a text, a number or true; empty without it. */
        String text(String member) {
            Matcher found = Pattern.compile("\"" + Pattern.quote(member) + "\":\"?([^\",}]+)")
                    .matcher(body);
            return found.find() ? found.group(1) : "";
        }
    }

    /** Asks for a record of a place that no other one has. */
    Answer make(UUID key, int number) throws IOException, InterruptedException {
        String fields = "{\"found.place\":{\"words\":\"" + place(number) + "\",\"lat\":29.9,\"lon\":121.8},"
                + "\"found.children\":" + children(number) + "}";
        return send(
                request(RECORDS).header("Idempotency-Key", key.toString()),
                "{\"unit\":\"xinqi\",\"fields\":" + fields + "}");
    }

    /** Asks for the first step upon the first version. */
    Answer order(String record, UUID key, int number) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(record + "/steps/order")
                .header("Idempotency-Key", key.toString())
                .header("If-Match", "\"1\"");
        return send(request, "{\"fields\":{\"found.order_no\":\"" + order(number) + "\"}}");
    }

    Answer get(String path) throws IOException, InterruptedException {
        return answer(request(path).GET().build());
    }

    /** The records of a page of the list of those that this program made, and the address of the next; empty at the end. */
    Answer mine(String page) throws IOException, InterruptedException {
        return get(page.isEmpty() ? RECORDS + "?mine=true&size=500&order=created" : page);
    }

    static String place(int number) {
        return "示例路" + number + "号";
    }

    static int children(int number) {
        return 3 + number % 40;
    }

    static String order(int number) {
        return "示例〔2026〕" + number + "号";
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : root + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private Answer send(HttpRequest.Builder request, String body) throws IOException, InterruptedException {
        return answer(request.POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    private Answer answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(
                answer.statusCode(), answer.headers().firstValue("Location").orElse(""), answer.body());
    }
}
