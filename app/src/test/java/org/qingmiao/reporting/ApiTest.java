package org.qingmiao.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.TokenScope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API as {@code docs/api.md} tells it, in years that have begun and that no other test looks at. */
@DemoServer
@SuppressWarnings("NullAway.Init") // set by JUnit and Spring
class ApiTest {
    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    private final HttpClient client = HttpClient.newHttpClient();
    private String office;

    @BeforeEach
    void token() {
        office = ActorContext.asSystem(
                "test",
                () -> accounts.newToken(
                        "office", "test", Set.of(TokenScope.READ, TokenScope.SUBMIT), Duration.ofMinutes(5)));
    }

    private HttpResponse<String> send(String token, HttpRequest.Builder request, String path)
            throws IOException, InterruptedException {
        return client.send(
                request.uri(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String token, String path, String type, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder().header("Content-Type", type).POST(BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(token, request, path);
    }

    private HttpResponse<String> json(String body) throws IOException, InterruptedException {
        return post(office, "/cells", "application/json", body, Map.of());
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = send(office, HttpRequest.newBuilder(), path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return tree(response);
    }

    private static JsonNode tree(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    private static String births(String unit, String year, int boys, int girls) {
        return """
                [{"element":"births.live","unit":"%1$s","period":"%2$s","options":"m","value":%3$d},
                 {"element":"births.live","unit":"%1$s","period":"%2$s","options":"f","value":%4$d},
                 {"element":"deaths.neonatal","unit":"%1$s","period":"%2$s","value":1}]
                """.formatted(unit, year, boys, girls);
    }

    @Test
    void what_is_written_is_in_the_indicator_of_the_next_request() throws Exception {
        HttpResponse<String> taken = json(births("xinqi", "2011", 500, 500));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        assertThat(tree(taken).get("changed").intValue()).isEqualTo(3);
        JsonNode value = get("/indicators?indicator=neonatal-mortality&unit=xinqi&period=2011")
                .get("values")
                .get(0);
        assertThat(value.get("value").doubleValue()).isEqualTo(1.0);
        assertThat(value.get("denominator").doubleValue()).isEqualTo(1000.0);
        assertThat(value.get("synthetic").booleanValue()).isFalse();
    }

    @Test
    void a_request_is_taken_whole_or_refused_whole() throws Exception {
        HttpResponse<String> refused = json("""
                [{"element":"births.live","unit":"daqi","period":"2012","options":"m","value":5},
                 {"element":"births.live","unit":"daqi","period":"2012","options":"x","value":5},
                 {"element":"births.live","unit":"daqi","period":"2012","options":"f","value":-5}]
                """);
        assertThat(refused.statusCode()).isEqualTo(422);
        List<String> codes = tree(refused)
                .get("problems")
                .valueStream()
                .map(p -> p.get("index").intValue() + " " + p.get("code").stringValue())
                .toList();
        assertThat(codes).containsExactly("1 QM-C006", "2 QM-C008");
        assertThat(get("/cells?element=births.live&period=2012&unit=daqi").toString())
                .doesNotContain("daqi");
    }

    @Test
    void a_repeated_request_changes_nothing() throws Exception {
        Map<String, String> key = Map.of("Idempotency-Key", "upload-7");
        post(office, "/cells", "application/json", births("daqi", "2013", 10, 10), key);
        json(births("daqi", "2013", 20, 20));
        HttpResponse<String> again = post(office, "/cells", "application/json", births("daqi", "2013", 10, 10), key);
        assertThat(tree(again).get("changed").intValue()).isZero();
        assertThat(get("/indicators?indicator=neonatal-mortality&unit=daqi&period=2013")
                        .get("values")
                        .get(0)
                        .get("denominator")
                        .doubleValue())
                .isEqualTo(40.0);
    }

    @Test
    void a_dry_run_says_what_is_wrong_and_writes_nothing() throws Exception {
        HttpResponse<String> dry =
                post(office, "/cells?dry-run=true", "application/json", births("daqi", "2014", 1, 1), Map.of());
        assertThat(dry.statusCode()).isEqualTo(200);
        assertThat(get("/cells?element=births.live&period=2014&unit=daqi").toString())
                .doesNotContain("daqi");
    }

    @Test
    void csv_is_read_by_its_columns_in_any_order() throws Exception {
        HttpResponse<String> taken = post(office, "/cells", "text/csv", """
                value,period,unit,element,options
                7,2015,daqi,births.live,m
                8,2015,daqi,births.live,f
                """, Map.of());
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        assertThat(tree(taken).get("changed").intValue()).isEqualTo(2);
    }

    @Test
    void a_street_cannot_write_what_a_department_answers_for() throws Exception {
        String street = ActorContext.asSystem(
                "test",
                () -> accounts.newToken(
                        "street", "test", Set.of(TokenScope.READ, TokenScope.SUBMIT), Duration.ofMinutes(5)));
        HttpResponse<String> refused =
                post(street, "/cells", "application/json", births("xinqi", "2016", 1, 1), Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("QM-C011");
    }

    @Test
    void the_packs_own_checks_hold_for_programs_too() throws Exception {
        HttpResponse<String> refused = json("""
                [{"element":"births.live","unit":"daqi","period":"2017","options":"m","value":1},
                 {"element":"births.live","unit":"daqi","period":"2017","options":"f","value":1},
                 {"element":"deaths.neonatal","unit":"daqi","period":"2017","value":3}]
                """);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("QM-C012");
    }

    @Test
    void a_body_that_is_none_is_said_so() throws Exception {
        for (String body : List.of("", "{", "[1]", "[{\"element\":5}]", "{\"element\":\"births.live\"}")) {
            HttpResponse<String> refused = json(body);
            assertThat(refused.statusCode()).as(body).isBetween(400, 422);
            assertThat(refused.body()).doesNotContain("Exception", "org.qingmiao");
        }
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() throws Exception {
        String question = "/indicators?level=street&period=2024,2025";
        JsonNode whole = get(question);
        List<JsonNode> paged = new ArrayList<>();
        int offset = 0;
        JsonNode next = whole;
        while (next != null) {
            JsonNode page = get(question + "&limit=100&offset=" + offset);
            page.get("values").forEach(paged::add);
            next = page.get("next") == null || page.get("next").isNull() ? null : page.get("next");
            offset = next == null ? 0 : next.intValue();
        }
        assertThat(paged).isEqualTo(whole.get("values").valueStream().toList());
        assertThat(whole.get("total").intValue()).isEqualTo(paged.size());
        assertThat(paged).hasSize(57 * 11 * 2);
    }

    @Test
    void what_is_unknown_is_named_in_the_answer() throws Exception {
        for (String wrong : List.of("indicator=joy", "unit=atlantis", "period=soon", "as-of=then", "plan=none")) {
            HttpResponse<String> refused = send(office, HttpRequest.newBuilder(), "/indicators?" + wrong);
            assertThat(refused.statusCode()).as(wrong).isEqualTo(400);
            assertThat(refused.body()).contains(wrong.replace("=", ": unknown "));
        }
    }

    @Test
    void csv_out_holds_the_same_rows() throws Exception {
        HttpResponse<String> csv =
                send(office, HttpRequest.newBuilder(), "/indicators?indicator=myopia&level=street&format=csv");
        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.body().lines()).hasSize(1 + 11 * 5);
    }
}
