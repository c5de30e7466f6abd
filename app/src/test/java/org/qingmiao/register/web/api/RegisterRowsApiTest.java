package org.qingmiao.register.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.register.right.DutyGrants;
import org.qingmiao.register.web.api.RegisterProgram.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Rows, sections of others and second persons, by programs; codes are read from the schema as a program does. */
@DemoServer
@SuppressWarnings("NullAway.Init") // set by JUnit and Spring
class RegisterRowsApiTest {
    private static final String WATERS = "drowning-prevention";

    @LocalServerPort
    int port;

    @Autowired
    DutyGrants duties;

    private RegisterProgram street;
    private RegisterProgram worker;
    private RegisterProgram office;

    @BeforeEach
    void duties() {
        given("street", "street-safety", "xinqi");
        given("worker", "water-patrol", "xinqi");
        given("office", "education-safety", "education-bureau");
        street = RegisterProgram.of(port, "street");
        worker = RegisterProgram.of(port, "worker");
        office = RegisterProgram.of(port, "office");
    }

    private void given(String login, String duty, String unit) {
        ActorContext.as("admin", () -> duties.give(login, duty, unit, Optional.empty()));
    }

    private String code(String list) {
        JsonNode schema = street.get("/" + WATERS + "/schema").json();
        return schema.at("/$defs/" + list + "/oneOf/0/const").asString();
    }

    private String water() {
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        StringBuilder ones = new StringBuilder();
        for (String one : new String[] {"sign", "ring", "rope", "pole"}) {
            ones.append(",\"four_ones.")
                    .append(one)
                    .append(".present\":true,\"four_ones.")
                    .append(one)
                    .append(".checked\":\"")
                    .append(today)
                    .append('"');
        }
        Answer made =
                street.made(WATERS, """
                {"unit":"xinqi","fields":{"water.water_id":"示例-%s","water.type":"%s","water.street":"xinqi",
                 "water.geom":{"words":"示例河","lat":29.9,"lon":121.8},"water.max_depth":2.5,"water.slope":"%s",
                 "water.dist_school":300,"water.on_route":true,"owner.owner_unit":"xinqi"%s}}
                """.formatted(UUID.randomUUID(), code("water-type"), code("bank-slope"), ones));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.header("Location");
    }

    private String look(String position) {
        return "{\"fields\":{\"inspection.at\":\"" + LocalDate.now(ZoneId.of("Asia/Shanghai"))
                + "T00:00\",\"inspection.by\":\"worker\","
                + "\"inspection.pos\":{\"words\":\"" + position + "\"},\"inspection.items\":{\"" + code("water-item")
                + "\":\"pass\"}}}";
    }

    @Test
    void a_row_is_added_stays_as_it_is_where_it_is_fixed_and_the_key_is_its_name() {
        String water = water();
        String key = UUID.randomUUID().toString();
        String path = water + "/rows/inspection";
        Answer added = worker.post(path, look("示例河边"), "If-Match", "\"1\"", "Idempotency-Key", key);
        assertThat(added.status()).as(added.body()).isEqualTo(200);
        assertThat(added.text("row")).isEqualTo(key);
        Answer again = worker.post(path, look("示例河边"), "If-Match", "\"1\"", "Idempotency-Key", key);
        assertThat(again.text("repeated")).as(again.body()).isEqualTo("true");
        String other = look("示例对岸");
        assertThat(worker.post(path, other, "If-Match", "\"2\"", "Idempotency-Key", key)
                        .status())
                .as("a new row takes the place of none")
                .isEqualTo(403);
        JsonNode rows = worker.get(water).json().at("/rows/inspection");
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).at("/fields/inspection.pos/words").asString()).isEqualTo("示例河边");
        assertThat(worker.acted("DELETE", path + "/" + key, 2, "").status()).isEqualTo(403);
        assertThat(worker.acted("PATCH", path + "/" + key, 2, "{\"fields\":{}}").status())
                .isEqualTo(403);
        assertThat(worker.acted("DELETE", path + "/" + UUID.randomUUID(), 2, "").status())
                .isEqualTo(404);
        assertThat(worker.acted("POST", water + "/rows/water", 2, "{}").status())
                .isEqualTo(404);
    }

    @Test
    void a_step_adds_a_row_and_says_what_it_needs() {
        String water = water();
        Answer empty = worker.acted("POST", water + "/steps/look", 1, "{}");
        assertThat(empty.errors()).as(empty.body()).contains("inspection.pos", "inspection.items");
        Answer looked = worker.acted("POST", water + "/steps/look", 1, look("示例河边"));
        assertThat(looked.text("state")).as(looked.body()).isEqualTo("open");
        assertThat(worker.get(water + "/history?version=2")
                        .json()
                        .path("changes")
                        .toString())
                .contains("inspection.pos", "\"row\":");
    }

    @Test
    void a_field_of_a_section_that_is_not_the_callers_is_refused() {
        String water = water();
        Answer refused = worker.acted("PATCH", water, 1, "{\"fields\":{\"risk.last_incident\":\"2025-01-01\"}}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("code")).isEqualTo("QM-H004");
        Answer computed = street.acted("PATCH", water, 1, "{\"fields\":{\"risk.score\":1}}");
        assertThat(computed.status()).isEqualTo(403);
        assertThat(street.acted("PATCH", water, 1, "{\"fields\":{\"inspection.notes\":\"x\"}}")
                        .errors())
                .as("rows have an address of their own")
                .containsExactly("inspection.notes");
    }

    @Test
    void what_needs_a_second_person_waits_for_them() {
        String water = water();
        String why = "{\"fields\":{\"risk.retired_on\":\"" + LocalDate.now(ZoneId.of("Asia/Shanghai"))
                + "\",\"risk.retired_why\":\"示例：已填平\"}}";
        Answer put = street.acted("POST", water + "/steps/retire", 1, why);
        assertThat(put.status()).as(put.body()).isEqualTo(202);
        assertThat(put.text("awaits")).isEqualTo("education-safety");
        assertThat(street.acted("POST", water + "/confirm", 2, "{}").status()).isEqualTo(403);
        assertThat(office.get(water).json().at("/awaited/by").asString()).isEqualTo("street");
        Answer unexplained = office.acted("POST", water + "/decline", 2, "");
        assertThat(unexplained.errors()).containsExactly("reason");
        Answer declined = office.acted("POST", water + "/decline", 2, "{\"reason\":\"示例：还有水\"}");
        assertThat(declined.text("state")).as(declined.body()).isEqualTo("open");
        street.acted("POST", water + "/steps/retire", 3, why);
        Answer confirmed = office.acted("POST", water + "/confirm", 4, "");
        assertThat(confirmed.text("state")).as(confirmed.body()).isEqualTo("retired");
        assertThat(office.acted("POST", water + "/confirm", 4, "").status()).isEqualTo(409);
    }
}
