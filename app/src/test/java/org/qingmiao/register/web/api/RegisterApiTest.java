package org.qingmiao.register.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.register.right.DutyGrants;
import org.qingmiao.register.web.api.RegisterProgram.Answer;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.TokenScope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Records of registers from the first to the last step, by programs of people who hold duties. */
@DemoServer
@SuppressWarnings("NullAway.Init") // set by JUnit and Spring
class RegisterApiTest {
    private static final String UNFILED = "childcare-unfiled";

    @LocalServerPort
    int port;

    @Autowired
    DutyGrants duties;

    @Autowired
    Accounts accounts;

    private RegisterProgram street;
    private RegisterProgram reporter;

    @BeforeEach
    void duties() {
        given("street", "street-children", "xinqi");
        given("reporter", "childcare-office", "health-bureau");
        street = RegisterProgram.of(port, "street");
        reporter = RegisterProgram.of(port, "reporter");
    }

    private void given(String login, String duty, String unit) {
        ActorContext.as("admin", () -> duties.give(login, duty, unit, Optional.empty()));
    }

    private static String found(String fields) {
        return "{\"unit\":\"xinqi\",\"fields\":{\"found.place\":{\"words\":\"示例路2号\",\"lat\":29.9,\"lon\":\"121.8\"},"
                + "\"found.children\":12" + fields + "}}";
    }

    private String unfiled() {
        Answer made = street.made(UNFILED, found(""));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.header("ETag")).isEqualTo("\"1\"");
        return made.header("Location");
    }

    @Test
    void a_record_lives_its_whole_life_by_programs() {
        String record = unfiled();
        Answer read = reporter.get(record);
        assertThat(read.header("ETag")).isEqualTo("\"1\"");
        assertThat(read.json().at("/fields/found.place/words").asString()).isEqualTo("示例路2号");
        assertThat(read.json().at("/fields/found.children").intValue()).isEqualTo(12);
        assertThat(read.json().at("/steps/0/id").asString()).isEqualTo("order");
        assertThat(read.json().at("/debts/0/name").asString()).isEqualTo("order");
        assertThat(read.json().at("/debts/0/origin/set_by").asString()).isEqualTo("local");
        Answer filled = reporter.acted("PATCH", record, 1, "{\"fields\":{\"found.who\":\"示例甲\"}}");
        assertThat(filled.text("version")).as(filled.body()).isEqualTo("2");
        Answer ordered =
                reporter.acted("POST", record + "/steps/order", 2, "{\"fields\":{\"found.order_no\":\"示例〔2026〕1号\"}}");
        assertThat(ordered.status()).as(ordered.body()).isEqualTo(200);
        assertThat(ordered.text("state")).isEqualTo("ordered");
        Answer closed = reporter.acted(
                "POST", record + "/steps/close", 3, "{\"fields\":{\"found.outcome\":\"示例：已停办\"},\"reason\":\"示例\"}");
        assertThat(closed.text("state")).as(closed.body()).isEqualTo("closed");
        assertThat(reporter.get(record).json().path("steps")).isEmpty();
    }

    @Test
    void history_says_who_did_what_and_what_a_version_changed() {
        String record = unfiled();
        reporter.acted("PATCH", record, 1, "{\"fields\":{\"found.children\":null,\"found.who\":\"示例甲\"}}");
        Answer history = street.get(record + "/history?version=2");
        assertThat(history.json().at("/versions/0/by").asString()).isEqualTo("reporter");
        assertThat(history.json().at("/versions/1/by").asString()).isEqualTo("street");
        assertThat(history.json().path("changes").toString())
                .contains("{\"path\":\"found.children\",\"before\":12}")
                .contains("{\"path\":\"found.who\",\"after\":\"示例甲\"}");
        assertThat(street.get(record + "/history?version=3").status()).isEqualTo(400);
    }

    @Test
    void the_same_key_makes_one_record_and_takes_a_step_once() {
        String key = UUID.randomUUID().toString();
        Answer first = street.post("/" + UNFILED + "/records", found(""), "Idempotency-Key", key);
        Answer again = street.post("/" + UNFILED + "/records", found(""), "Idempotency-Key", key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.text("repeated")).isEqualTo("true");
        String step = first.header("Location") + "/steps/order";
        String body = "{\"fields\":{\"found.order_no\":\"示例1号\"}}";
        String stepKey = UUID.randomUUID().toString();
        reporter.post(step, body, "If-Match", "\"1\"", "Idempotency-Key", stepKey);
        Answer replayed = reporter.post(step, body, "If-Match", "\"1\"", "Idempotency-Key", stepKey);
        assertThat(replayed.status()).as(replayed.body()).isEqualTo(200);
        assertThat(replayed.json().toString()).contains("\"version\":2", "\"repeated\":true");
    }

    @Test
    void a_write_says_upon_which_version_and_by_which_key() {
        String record = unfiled();
        String change = "{\"fields\":{\"found.who\":\"示例甲\"}}";
        Answer unbased = street.send("PATCH", record, change);
        assertThat(unbased.status()).isEqualTo(428);
        assertThat(unbased.text("code")).isEqualTo("QM-H017");
        assertThat(street.send("PATCH", record, change, "If-Match", "*").status())
                .isEqualTo(400);
        assertThat(street.post("/" + UNFILED + "/records", found("")).status()).isEqualTo(400);
        assertThat(street.post("/" + UNFILED + "/records", found(""), "Idempotency-Key", "1")
                        .text("place"))
                .isEqualTo("Idempotency-Key");
    }

    @Test
    void who_comes_late_hears_which_version_there_is_and_what_both_changed() {
        String record = unfiled();
        reporter.acted("PATCH", record, 1, "{\"fields\":{\"found.who\":\"示例甲\"}}");
        Answer late = street.acted("PATCH", record, 1, "{\"fields\":{\"found.who\":\"示例乙\"}}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.header("Content-Type")).startsWith("application/problem+json");
        assertThat(late.json().path("version").intValue()).isEqualTo(2);
        assertThat(late.json().path("paths").toString()).isEqualTo("[\"found.who\"]");
        assertThat(street.acted("PATCH", record, 99, "{\"fields\":{\"found.who\":\"示例乙\"}}")
                        .status())
                .isEqualTo(409);
        reporter.acted("POST", record + "/steps/order", 2, "{\"fields\":{\"found.order_no\":\"示例1号\"}}");
        Answer lateStep =
                reporter.acted("POST", record + "/steps/order", 2, "{\"fields\":{\"found.order_no\":\"示例2号\"}}");
        assertThat(lateStep.status()).as(lateStep.body()).isEqualTo(409);
        assertThat(lateStep.json().path("version").intValue()).isEqualTo(3);
    }

    @Test
    void what_is_wrong_is_told_at_its_path_in_the_callers_language() {
        Answer refused = street.made(UNFILED, found(",\"found.children\":900,\"found.place\":null"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.text("code")).isEqualTo("QM-H012");
        assertThat(refused.errors()).contains("found.children", "found.place");
        Answer english = street.post(
                "/" + UNFILED + "/records?lang=en",
                "{\"unit\":\"xinqi\",\"fields\":{}}",
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(english.json().path("errors").toString()).contains("required");
    }

    @Test
    void members_and_fields_that_nobody_knows_are_named_and_shapes_that_fit_nowhere_too() {
        Answer refused = street.made(
                UNFILED,
                "{\"unit\":\"xinqi\",\"colour\":1,\"fields\":{\"found.weather\":\"x\",\"found.who\":[null],"
                        + "\"found.children\":{\"a\":1},\"found.place\":{\"words\":null}}}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors())
                .containsExactlyInAnyOrder("colour", "found.weather", "found.who", "found.children", "found.place");
    }

    @Test
    void what_is_no_json_object_is_no_fault_of_ours() {
        for (String body : new String[] {"records", "[null]", "{\"fields\":", "{}{}", "[".repeat(5_000), "null", "7"}) {
            assertThat(street.made(UNFILED, body).status()).as(body).isEqualTo(400);
        }
        Answer form = RegisterProgram.answer(HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/v1/registers/" + UNFILED + "/records"))
                .header("Authorization", street.authorization())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("unit=xinqi"))
                .build());
        assertThat(form.status()).isEqualTo(415);
        assertThat(street.made(UNFILED, "{\"unit\":\"xinqi\",\"fields\":{\"found.children\":1e999999}}")
                        .errors())
                .containsExactly("found.children");
        assertThat(street.made(UNFILED, "{\"unit\":\"xinqi\",\"fields\":{\"found.who\":\"a\\u0000b\"}}")
                        .errors())
                .contains("found.who");
    }

    @Test
    void a_body_that_never_ends_is_refused_at_its_limit() {
        byte[] much = ("{\"unit\":\"" + "x".repeat(3 << 20)).getBytes(StandardCharsets.UTF_8);
        Answer refused = RegisterProgram.answer(HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/v1/registers/" + UNFILED + "/records"))
                .version(java.net.http.HttpClient.Version.HTTP_1_1)
                .header("Authorization", street.authorization())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(much)))
                .build());
        assertThat(refused.status()).isEqualTo(413);
    }

    @Test
    void who_has_no_duty_there_finds_no_register_and_no_record() {
        String record = unfiled();
        RegisterProgram leader = RegisterProgram.of(port, "leader");
        assertThat(leader.get(record).status()).isEqualTo(404);
        assertThat(leader.get("/" + UNFILED + "/records").status()).isEqualTo(404);
        assertThat(leader.get("/" + UNFILED + "/schema").status()).isEqualTo(404);
        assertThat(leader.get("").body()).doesNotContain(UNFILED);
        assertThat(leader.acted("PATCH", record, 1, "{\"fields\":{}}").status()).isEqualTo(404);
        assertThat(street.get("/" + UNFILED + "/records/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(street.get("/" + UNFILED + "/records/none").status()).isEqualTo(404);
        assertThat(street.get("/no-such-register/records").status()).isEqualTo(404);
    }

    @Test
    void a_step_or_unit_that_is_not_the_callers_is_refused() {
        String record = unfiled();
        assertThat(street.acted("POST", record + "/steps/order", 1, "{}").status())
                .isEqualTo(403);
        assertThat(street.acted("POST", record + "/steps/none", 1, "{}").status())
                .isEqualTo(403);
        assertThat(street.made(UNFILED, found("").replace("\"xinqi\"", "\"chaiqiao\""))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_list_goes_on_behind_its_last_record_and_filters() {
        String record = unfiled();
        unfiled();
        unfiled();
        Answer first = street.get("/" + UNFILED + "/records?size=2&state=found&mine=true&unit=xinqi");
        assertThat(first.json().path("records")).hasSize(2);
        assertThat(first.json().at("/records/0/owed/name").asString()).isEqualTo("order");
        Answer next = street.get(first.text("next"));
        assertThat(next.json().path("records").toString())
                .doesNotContain(first.json().at("/records/0/id").asString());
        String number = street.get(record).text("number");
        Answer named = street.get("/" + UNFILED + "/records?number=" + number);
        assertThat(named.json().path("records")).hasSize(1);
        assertThat(street.get("/" + UNFILED + "/records?due_before=2000-01-01")
                        .json()
                        .path("records"))
                .isEmpty();
        for (String wrong : new String[] {
            "size=501",
            "size=x",
            "state=none",
            "flag=none",
            "unit=none",
            "order=none",
            "after=1",
            "due_before=soon",
            "mine=1"
        }) {
            Answer refused = street.get("/" + UNFILED + "/records?" + wrong);
            assertThat(refused.status()).as(wrong).isEqualTo(400);
            assertThat(refused.text("place")).isEqualTo(wrong.substring(0, wrong.indexOf('=')));
        }
    }

    @Test
    void the_registers_in_which_somebody_works_tell_how_many_records_are_in_each_state() {
        unfiled();
        Answer registers = street.get("");
        assertThat(registers.json().at("/registers").toString())
                .contains("\"id\":\"" + UNFILED + "\"", "\"found\":", "Unfiled childcare");
    }

    @Test
    void a_token_that_may_only_read_writes_nothing() {
        String record = unfiled();
        String token = ActorContext.asSystem(
                "test", () -> accounts.newToken("street", "read", Set.of(TokenScope.READ), Duration.ofMinutes(5)));
        RegisterProgram reading = new RegisterProgram(port, "Bearer " + token);
        assertThat(reading.get(record).status()).isEqualTo(200);
        assertThat(reading.acted("PATCH", record, 1, "{\"fields\":{}}").status())
                .isEqualTo(403);
        assertThat(reading.made(UNFILED, found("")).status()).isEqualTo(403);
        RegisterProgram nobody = new RegisterProgram(port, "Bearer qm_none");
        assertThat(nobody.get(record).status()).isEqualTo(401);
    }

    @Test
    void no_answer_is_kept_on_the_way_and_a_script_stays_words() {
        String script = "<script>alert(1)</script>";
        Answer made = street.made(UNFILED, found(",\"found.who\":\"" + script + "\""));
        Answer read = street.get(made.header("Location"));
        assertThat(read.json().at("/fields/found.who").asString()).isEqualTo(script);
        assertThat(read.header("Content-Type")).startsWith("application/json");
        for (Answer answer : new Answer[] {made, read, street.get(""), street.get("/" + UNFILED + "/records")}) {
            assertThat(answer.header("Cache-Control")).contains("no-store", "private");
        }
        assertThat(street.get("/none/records").header("Cache-Control")).contains("no-store");
    }
}
