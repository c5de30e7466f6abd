package org.qingmiao.register.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.TestDatabase;
import org.qingmiao.register.right.DutyGrants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What records are made of and what can be asked, told from definitions to each as far as they see. */
@DemoServer
@SuppressWarnings("NullAway.Init") // set by JUnit and Spring
class RegisterSchemaApiTest {
    private static final String WATERS = "drowning-prevention";
    private static final String COMPLAINTS = "food-complaint";

    @LocalServerPort
    int port;

    @Autowired
    DutyGrants duties;

    @Autowired
    TestDatabase database;

    private RegisterProgram street;
    private RegisterProgram worker;

    @BeforeEach
    void duties() {
        given("street", "street-safety", "xinqi");
        given("worker", "water-patrol", "xinqi");
        given("approver", "food-regulator", "beilun");
        given("leader", "food-leader", "beilun");
        street = RegisterProgram.of(port, "street");
        worker = RegisterProgram.of(port, "worker");
    }

    private void given(String login, String duty, String unit) {
        ActorContext.as("admin", () -> duties.give(login, duty, unit, Optional.empty()));
    }

    @Test
    void a_schema_tells_fields_with_their_kind_codes_class_and_whether_they_may_be_filled() {
        JsonNode schema = street.get("/" + WATERS + "/schema").json();
        assertThat(schema.path("$schema").asString()).contains("2020-12");
        JsonNode fields = schema.at("/properties/fields/properties");
        assertThat(fields.at("/water.max_depth").toString())
                .contains("\"type\":\"number\"", "\"multipleOf\":0.1", "\"maximum\":50", "\"x-unit\":\"m\"");
        assertThat(fields.at("/water.type/$ref").asString()).isEqualTo("#/$defs/water-type");
        assertThat(schema.at("/$defs/water-type/oneOf/0/x-title").toString()).contains("zh", "en");
        assertThat(fields.at("/owner.owner_unit/anyOf/1/enum/0").asString()).isEqualTo("unknown");
        assertThat(fields.at("/risk.score/x-fill").booleanValue()).isFalse();
        assertThat(fields.at("/owner.owner_person/x-class").asString()).isEqualTo("internal");
        assertThat(schema.at("/properties/fields/required").toString())
                .contains("water.geom", "four_ones.ring.checked")
                .doesNotContain("retired", "swimming");
        assertThat(schema.at("/properties/rows/properties/inspection/items/properties/fields/properties/inspection.pos")
                        .isObject())
                .isTrue();
    }

    @Test
    void each_sees_the_fields_of_their_duty_alone() {
        JsonNode patrol = worker.get("/" + WATERS + "/schema").json().at("/properties/fields/properties");
        assertThat(patrol.at("/water.name/x-fill").booleanValue()).isTrue();
        assertThat(patrol.at("/risk.retired_why/x-fill").booleanValue()).isFalse();
        JsonNode leader = RegisterProgram.of(port, "leader")
                .get("/" + COMPLAINTS + "/schema")
                .json();
        assertThat(leader.toString()).contains("complaint.").doesNotContain("contact.");
    }

    @Test
    void the_interface_describes_itself_for_the_registers_of_who_asks() {
        JsonNode api = worker.get("/openapi.json?lang=en").json();
        assertThat(api.path("openapi").asString()).isEqualTo("3.1.0");
        JsonNode paths = api.path("paths");
        String records = "/api/v1/registers/" + WATERS + "/records";
        assertThat(paths.path(records).path("post").path("parameters").toString())
                .contains("Idempotency-Key");
        assertThat(paths.path(records + "/{record}/steps/look").isMissingNode()).isFalse();
        assertThat(paths.path(records + "/{record}/steps/retire").isMissingNode())
                .isTrue();
        assertThat(paths.path(records + "/{record}")
                        .path("patch")
                        .path("parameters")
                        .toString())
                .contains("If-Match");
        assertThat(paths.toString()).doesNotContain("childcare");
        List<String> dangling = new ArrayList<>();
        references(api).forEach(reference -> {
            JsonNode target = api.at(reference.substring(1));
            if (target.isMissingNode()) {
                dangling.add(reference);
            }
        });
        assertThat(dangling).isEmpty();
        assertThat(street.get("/openapi.json").body()).contains("/steps/retire");
    }

    private static List<String> references(JsonNode node) {
        List<String> found = new ArrayList<>();
        if (node.path("$ref").isString()) {
            found.add(node.path("$ref").stringValue());
        }
        node.forEach(child -> found.addAll(references(child)));
        return found;
    }

    @Test
    void a_look_at_data_of_people_is_written_down_with_its_purpose() {
        RegisterProgram regulator = RegisterProgram.of(port, "approver");
        String made = regulator
                .send(
                        "POST",
                        "/" + COMPLAINTS + "/records",
                        "{\"unit\":\"market-regulation\",\"fields\":{\"complaint.clue\":\"no\",\"complaint.what\":\"示例\"}}",
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .header("Location");
        assertThat(regulator.send("GET", made, "", "X-Purpose", "case 7").status())
                .isEqualTo(200);
        assertThat(regulator.send("GET", made, "", "X-Purpose", "x".repeat(101)).status())
                .isEqualTo(400);
        RegisterProgram.of(port, "leader").get(made);
        List<String> looks = JdbcClient.create(database.ownerDataSource())
                .sql(
                        "SELECT who || ' ' || purpose FROM audit_entry WHERE action = 'register.read' AND object LIKE :object")
                .param("object", "record:" + COMPLAINTS + "/%")
                .query((row, n) -> row.getString(1))
                .list();
        assertThat(looks).contains("approver case 7").noneMatch(look -> look.startsWith("leader"));
    }
}
