package org.qingmiao.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.safeguard.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API as programs use it. */
@DemoServer
@SuppressWarnings("NullAway.Init") // set by Spring
class ApiTest {
    private static final String CELLS = "/api/v1/cells";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    private final HttpClient client = HttpClient.newHttpClient();

    private HttpResponse<String> send(String login, String path, String type, String body, String... headers) {
        String basic = Base64.getEncoder().encodeToString((login + ":qingmiao-demo").getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (!login.isEmpty()) {
            request.header("Authorization", "Basic " + basic);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!body.isEmpty()) {
            request.header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body));
        }
        return send(request.build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> write(String login, String json, String... headers) {
        return send(login, CELLS, "application/json", json, headers);
    }

    private JsonNode get(String path) {
        return JsonMapper.shared().readTree(send("office", path, "", "").body());
    }

    private static String value(Object number) {
        return "[{\"element\":\"deaths.neonatal\",\"unit\":\"guoju\",\"period\":\"2022\",\"value\":" + number + "}]";
    }

    private double present() {
        return get(CELLS + "?element=deaths.neonatal&unit=guoju&period=2022")
                .at("/values/0/value")
                .asDouble();
    }

    @Test
    void a_value_written_is_there_and_in_the_indicator_at_the_next_request() {
        double before = present();
        assertThat(write("office", value(before + 3)).statusCode()).isEqualTo(200);
        assertThat(present()).isEqualTo(before + 3);
        JsonNode indicator = get("/api/v1/indicators?indicator=neonatal-mortality&unit=guoju&period=2022");
        assertThat(indicator.at("/values/0/numerator").asDouble()).isEqualTo(before + 3);
        write("office", value(before));
    }

    @Test
    void csv_is_taken_like_json() {
        double before = present();
        String csv = "value,period,unit,element\n" + (before + 1) + ",2022,guoju,deaths.neonatal\n";
        assertThat(send("office", CELLS, "text/csv", csv).body()).contains("\"changed\":1");
        write("office", value(before));
    }

    @Test
    void the_same_key_a_second_time_changes_nothing() {
        double before = present();
        write("office", value(before + 2), "Idempotency-Key", "k1");
        write("office", value(before));
        write("office", value(before + 2), "Idempotency-Key", "k1");
        assertThat(present()).isEqualTo(before);
    }

    @Test
    void a_dry_run_writes_nothing() {
        double before = present();
        assertThat(send("office", CELLS + "?dry-run=true", "application/json", value(before + 9))
                        .statusCode())
                .isEqualTo(200);
        assertThat(present()).isEqualTo(before);
    }

    @Test
    void a_request_with_one_wrong_value_is_refused_whole_and_says_which() {
        double before = present();
        String body = value(before + 1)
                .replace("]", ",{\"element\":\"nothing\",\"unit\":\"guoju\",\"period\":\"2022\",\"value\":1}]");
        HttpResponse<String> refused = write("office", body);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(JsonMapper.shared()
                        .readTree(refused.body())
                        .at("/problems/0/index")
                        .asInt())
                .isEqualTo(1);
        assertThat(present()).isEqualTo(before);
    }

    @Test
    void what_cannot_be_read_is_refused_with_a_code() {
        for (String body :
                List.of("{}", "[{]", "[1]", value("\"3\""), value(1).replace("2022", "2022-13"), "nonsense")) {
            assertThat(write("office", body).statusCode()).as(body).isIn(200, 422);
        }
        assertThat(write("office", value("\"3\"")).body()).contains("QM-C014");
        assertThat(write("office", "{}").body()).contains("QM-C013");
    }

    @Test
    void the_packs_checks_hold_here_too() {
        assertThat(write("office", value(9_999_999)).body()).contains("QM-C012");
    }

    @Test
    void nobody_writes_what_another_unit_answers_for() {
        double before = present();
        assertThat(write("leader", value(before + 1)).body()).contains("QM-C011");
        assertThat(write("street", value(before + 1)).body()).contains("QM-C011");
        assertThat(present()).isEqualTo(before);
    }

    @Test
    void without_sign_in_nothing_is_answered() {
        assertThat(send("", "/api/v1/indicators", "", "").statusCode()).isEqualTo(401);
        assertThat(send("", CELLS, "application/json", value(1)).statusCode()).isEqualTo(401);
    }

    @Test
    void a_token_serves_instead_of_a_password() {
        String token = accounts.newToken("office", "test", Duration.ofMinutes(5));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/v1/indicators?limit=1"))
                .header("Authorization", "Bearer " + token)
                .build();
        assertThat(send(request).statusCode()).isEqualTo(200);
        HttpRequest wrong = HttpRequest.newBuilder(request.uri())
                .header("Authorization", "Bearer " + token + "x")
                .build();
        assertThat(send(wrong).statusCode()).isEqualTo(401);
    }

    @Test
    void pages_joined_are_the_whole() {
        JsonNode whole = get("/api/v1/indicators?level=street&period=2024&limit=100000");
        int total = whole.get("total").asInt();
        assertThat(whole.get("values").size()).isEqualTo(total);
        int seen = 0;
        int offset = 0;
        JsonNode page;
        do {
            page = get("/api/v1/indicators?level=street&period=2024&limit=100&offset=" + offset);
            assertThat(page.at("/values/0")).isEqualTo(whole.get("values").get(seen));
            seen += page.get("values").size();
            offset = page.has("next") ? page.get("next").asInt() : -1;
        } while (offset > 0);
        assertThat(seen).isEqualTo(total);
    }

    @Test
    void an_unknown_name_is_told_as_json() {
        HttpResponse<String> answer = send("office", "/api/v1/indicators?unit=nowhere", "", "");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("unit: unknown nowhere");
    }
}
