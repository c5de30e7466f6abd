package org.qingmiao.bench.district;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The committee office at its browser, and programs at the interface for them. */
final class Office {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern ROUND = Pattern.compile("/rounds/([a-z0-9-]+)\\?notice=opened");

    private final String root;
    private final String token;
    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final HttpClient program =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Office(int port, String token) {
        this.root = "http://127.0.0.1:" + port;
        this.token = token;
    }

    /** Signs in and opens rounds that ask every unit for the year; their ids. */
    java.util.List<String> open(int rounds) throws IOException, InterruptedException {
        post("/sign-in", page("/sign-in"), "login=office&password=qingmiao-demo");
        String form = page("/rounds/new");
        String units = IntStream.range(0, RoundPack.UNITS)
                .mapToObj(i -> "units=" + RoundPack.unit(i))
                .collect(Collectors.joining("&"));
        java.util.List<String> ids = new java.util.ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            String name = URLEncoder.encode("测试" + i, StandardCharsets.UTF_8);
            String where = post(
                    "/rounds?year=" + RoundPack.YEAR,
                    form,
                    "zh=" + name + "&en=Bench+" + i + "&year=" + RoundPack.YEAR + "&periods=" + RoundPack.YEAR + "&"
                            + units + "&opens=2025-01-01&due=2099-12-31&remind=3&reviewer=");
            Matcher id = ROUND.matcher(where);
            if (!id.find()) {
                throw new IllegalStateException("the round was not opened: " + where);
            }
            ids.add(id.group(1));
        }
        return ids;
    }

    private String page(String path) throws IOException, InterruptedException {
        return browser.send(
                        HttpRequest.newBuilder(URI.create(root + path)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** Where the answer leads to, or what it says. */
    private String post(String path, String form, String fields) throws IOException, InterruptedException {
        Matcher csrf = CSRF.matcher(form);
        if (!csrf.find()) {
            throw new IllegalStateException("no form at " + path);
        }
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(URI.create(root + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + csrf.group(1) + "&" + fields))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return answer.headers().firstValue("Location").orElse(answer.statusCode() + " " + answer.body());
    }

    String get(String round, int unit) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                program.send(request(round, unit).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String round, int unit) {
        return HttpRequest.newBuilder(URI.create(root + "/api/v1/rounds/" + round + "/" + RoundPack.unit(unit)))
                .header("Authorization", "Bearer " + token);
    }

    /** Sends the values from one element to another; the status and, if it is not 200, what was answered. */
    String send(String round, int number, int unit, int from, int to, boolean submit)
            throws IOException, InterruptedException {
        String values = IntStream.range(from, to)
                .mapToObj(e -> "{\"element\":\"" + RoundPack.element(e) + "\",\"unit\":\"" + RoundPack.unit(unit)
                        + "\",\"period\":\"" + RoundPack.YEAR + "\",\"value\":" + RoundPack.value(number, unit, e)
                        + "}")
                .collect(Collectors.joining(",", "[", "]"));
        HttpResponse<String> answer = program.send(
                request(round, unit)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", round + "-" + unit + "-" + submit + "-" + from)
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"submit\":" + submit + ",\"values\":" + values + "}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        return answer.statusCode() == 200 ? "200" : answer.statusCode() + " " + answer.body();
    }
}
