package org.qingmiao.reporting.round.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.reporting.form.FormField;
import org.qingmiao.reporting.round.Round;
import org.qingmiao.reporting.round.RoundWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** An answer handed in by a program. */
@DemoServer
@Import(RoundWorld.class)
@SuppressWarnings("NullAway.Init") // set by JUnit and Spring
class RoundApiTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    RoundWorld world;

    private Round round;
    private FormField formField;

    @BeforeEach
    void open() {
        round = world.round(2021, RoundWorld.UNIT);
        formField = world.entries(round, RoundWorld.UNIT).getFirst();
    }

    private HttpResponse<String> post(String login, String key, String body) throws IOException, InterruptedException {
        String secret = Base64.getEncoder().encodeToString((login + ":qingmiao-demo").getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/v1/rounds/" + round.id() + "/" + RoundWorld.UNIT))
                .header("Authorization", "Basic " + secret)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String value(String rest) {
        return "{\"element\":\"" + formField.element().id() + "\",\"unit\":\""
                + formField.unit().id() + "\",\"period\":\"2021\"," + rest + "}";
    }

    private static String values(String... values) {
        return "{\"values\":[" + String.join(",", values) + "]}";
    }

    @Test
    void an_answer_is_handed_in_once_however_often_it_is_sent() throws Exception {
        String body = values(value("\"value\":7,\"note\":\"示例\""));
        assertThat(post("anna", "k", body).body()).contains("\"state\":\"submitted\"", "\"edition\":1");
        HttpResponse<String> again = post("anna", "k", body);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).contains("\"edition\":1");
        assertThat(post("anna", "other", body).statusCode()).isEqualTo(409);
        assertThat(world.at(round, formField.field()).typed()).isEqualTo("7");
    }

    @Test
    void what_is_wrong_is_told_at_its_place() throws Exception {
        HttpResponse<String> answer = post("anna", "", values(value("\"value\":-7,\"note\":\"示例\"")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"index\":0", "QM-C008", "\"hard\":true");
        HttpResponse<String> unexplained = post("anna", "", values(value("\"value\":null")));
        assertThat(unexplained.body()).contains("\"code\":\"empty\"", "\"hard\":false");
    }

    @Test
    void a_value_that_is_not_asked_or_is_given_twice_refuses_the_whole_request() throws Exception {
        String good = value("\"value\":7");
        HttpResponse<String> foreign =
                post("anna", "", values(good, "{\"element\":\"births.live\",\"unit\":\"xinqi\",\"value\":1}"));
        assertThat(foreign.statusCode()).isEqualTo(422);
        assertThat(foreign.body()).contains("\"index\":1", "QM-R001");
        assertThat(post("anna", "", values(good, good)).body()).contains("QM-C009");
        assertThat(world.now(round).version()).isZero();
    }

    @Test
    void a_draft_is_kept_and_a_stale_version_is_told_what_stands_there() throws Exception {
        String draft = "{\"submit\":false,\"version\":0,\"values\":[" + value("\"value\":5") + "]}";
        assertThat(post("anna", "", draft).body()).contains("\"state\":\"draft\"");
        HttpResponse<String> stale = post("ben", "", draft.replace(":5", ":6"));
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("QM-R004", "anna");
        assertThat(world.at(round, formField.field()).typed()).isEqualTo("5");
    }

    @Test
    void another_unit_is_refused_and_a_body_that_is_no_json_is_no_server_error() throws Exception {
        assertThat(post("other", "", values(value("\"value\":7"))).statusCode()).isEqualTo(403);
        assertThat(post("judge", "", "values").statusCode()).isEqualTo(400);
        assertThat(world.now(round).version()).isZero();
    }
}
