package org.qingmiao.register.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.register.record.RecordEditing;
import org.qingmiao.register.record.RecordOpening;
import org.qingmiao.register.record.RecordOutcome;
import org.qingmiao.register.record.RecordPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Programs give and take what is handed over. */
@DemoServer
@SuppressWarnings("NullAway.Init") // set by Spring
class HandOverApiTest {
    private static final String STREET = "ha-street";
    private static final String OWNER = "ha-owner";
    private static final String THIRD = "ha-third";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    @Autowired
    RecordOpening opening;

    @Autowired
    RecordEditing editing;

    private RegisterProgram street;
    private RegisterProgram owner;
    private RegisterProgram third;

    @BeforeEach
    void duties() {
        people().holds(STREET, "street-safety", "guoju");
        people().holds(OWNER, "water-owner", "culture-bureau");
        people().holds(THIRD, "water-owner", "womens-federation");
        street = RegisterProgram.of(port, STREET);
        owner = RegisterProgram.of(port, OWNER);
        third = RegisterProgram.of(port, THIRD);
    }

    private RecordPeople people() {
        return RecordPeople.of(server);
    }

    private String assigned() {
        String record = "/drowning-hazard/records/" + people().hazard(STREET, "guoju");
        RegisterProgram.Answer step = street.acted(
                "POST", record + "/steps/assign", 1, "{\"fields\": {\"mending.owner\": \"culture-bureau\"}}");
        assertThat(step.status()).as(step.body()).isEqualTo(200);
        return record;
    }

    private static JsonNode only(RegisterProgram program, String record) {
        RegisterProgram.Answer all = program.get(record + "/hand-overs");
        assertThat(all.status()).as(all.body()).isEqualTo(200);
        assertThat(all.json().path("hand_overs")).hasSize(1);
        return all.json().path("hand_overs").get(0);
    }

    private static String path(String record, JsonNode handOver, String act) {
        return record + "/hand-overs/" + handOver.path("id").asString() + "/" + act;
    }

    private static RegisterProgram.Answer keyed(
            RegisterProgram program, String path, int version, String key, String body) {
        return program.post(path, body, "If-Match", "\"" + version + "\"", "Idempotency-Key", key);
    }

    @Test
    void it_is_accepted_once_however_often_that_is_sent() {
        String record = assigned();
        JsonNode offered = only(owner, record);
        assertThat(offered.path("state").asString()).isEqualTo("offered");
        assertThat(offered.path("acts").toString()).isEqualTo("[\"accept\",\"refuse\"]");
        assertThat(offered.path("parts").get(0).path("due").asString()).isNotEmpty();
        String key = UUID.randomUUID().toString();
        String accept = path(record, offered, "accept");
        RegisterProgram.Answer first = keyed(owner, accept, 1, key, "{}");
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        RegisterProgram.Answer again = keyed(owner, accept, 1, key, "{}");
        assertThat(again.json().path("repeated").asBoolean()).isTrue();
        assertThat(keyed(owner, accept, 1, UUID.randomUUID().toString(), "{}").status())
                .as("upon a version that is gone")
                .isEqualTo(409);
        assertThat(owner.get(record).status()).isEqualTo(200);
        assertThat(only(street, record).path("acts").toString()).isEqualTo("[\"end\"]");
    }

    @Test
    void what_was_refused_is_gone_for_who_refused_and_the_request_is_still_known() {
        String record = assigned();
        String refuse = path(record, only(owner, record), "refuse");
        RegisterProgram.Answer silent =
                keyed(owner, refuse, 1, UUID.randomUUID().toString(), "{}");
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.errors()).containsExactly("reason");
        String key = UUID.randomUUID().toString();
        String why = "{\"reason\": \"示例：不归我们管\"}";
        assertThat(keyed(owner, refuse, 1, key, why).status()).isEqualTo(200);
        RegisterProgram.Answer again = keyed(owner, refuse, 1, key, why);
        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(again.json().path("repeated").asBoolean()).isTrue();
        assertThat(owner.get(record).status()).isEqualTo(404);
        assertThat(owner.get(record + "/hand-overs").status()).isEqualTo(404);
        assertThat(owner.get("/drowning-hazard/records").body()).doesNotContain(record.substring(25));
    }

    @Test
    void an_answer_needs_what_it_asks_and_fills_nothing_else() {
        String record = assigned();
        JsonNode offered = only(owner, record);
        assertThat(keyed(
                                owner,
                                path(record, offered, "accept"),
                                1,
                                UUID.randomUUID().toString(),
                                "{}")
                        .status())
                .isEqualTo(200);
        String answer = path(record, offered, "answer");
        RegisterProgram.Answer unasked =
                keyed(owner, answer, 2, UUID.randomUUID().toString(), "{\"answer\": \"mended\"}");
        assertThat(unasked.errors()).containsExactly("mending.after_photo");
        photographed(record);
        String other = "{\"answer\": \"mended\", \"record_version\": \"4\", \"fields\": {\"hazard.words\": \"示例\"}}";
        RegisterProgram.Answer refused =
                keyed(owner, answer, 2, UUID.randomUUID().toString(), other);
        assertThat(refused.status()).as(refused.body()).isEqualTo(403);
        assertThat(only(street, record).path("state").asString()).isEqualTo("accepted");
        assertThat(street.get(record).body()).contains("示例：护栏缺口");
        RegisterProgram.Answer done = keyed(owner, answer, 2, UUID.randomUUID().toString(), "{\"answer\": \"mended\"}");
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(only(street, record).path("state").asString()).isEqualTo("answered");
    }

    private void photographed(String record) {
        UUID id = UUID.fromString(record.substring(record.lastIndexOf('/') + 1));
        RecordOutcome put = ActorContext.as(
                OWNER,
                () -> editing.change(
                        opening.open(people().register(RecordPeople.HAZARDS, OWNER), id)
                                .orElseThrow(),
                        RecordPeople.input(
                                3,
                                Map.of("mending.after_photo", UUID.randomUUID().toString()))));
        assertThat(put).isInstanceOf(RecordOutcome.Done.class);
    }

    @Test
    void a_third_unit_is_told_that_there_is_nothing() {
        String record = assigned();
        String accept = path(record, only(owner, record), "accept");
        assertThat(third.get(record).status()).isEqualTo(404);
        assertThat(third.get(record + "/hand-overs").status()).isEqualTo(404);
        assertThat(keyed(third, accept, 1, UUID.randomUUID().toString(), "{}").status())
                .isEqualTo(404);
        assertThat(third.get("/drowning-hazard/records").body())
                .doesNotContain(record.substring(record.lastIndexOf('/') + 1));
    }

    @Test
    void the_description_names_what_can_be_done() {
        assertThat(owner.get("/openapi.json").body())
                .contains("/drowning-hazard/records/{record}/hand-overs/{handOver}/accept", "take-back");
    }
}
