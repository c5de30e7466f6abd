package org.qingmiao.register.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qingmiao.register.compiler.TestPack;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code qm registers}: what programs read is a contract. */
class RegistersCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void json_tells_all_that_a_program_needs() {
        assertThat(run("--format", "json", "hazard")).isZero();
        JsonNode register = JsonMapper.shared().readTree(out.toString()).get(0);
        assertThat(register.propertyNames())
                .containsExactly(
                        "id",
                        "name",
                        "pack",
                        "about",
                        "kept_by",
                        "clauses",
                        "fields",
                        "groups",
                        "states",
                        "flags",
                        "steps",
                        "deadlines",
                        "hand_overs",
                        "decisions",
                        "counts");
        assertThat(register.get("name").get("en").asString()).isEqualTo("Drowning hazard");
        assertThat(strings(register.get("clauses"))).containsExactly("三-3");
        assertThat(ids(register.get("groups"))).containsExactly("visit");
        assertThat(ids(register.get("states"))).containsExactly("found", "mending", "again", "closed", "dropped");
        assertThat(ids(register.get("flags"))).containsExactly("danger", "listed");
        assertThat(ids(register.get("steps"))).contains("order", "close");
        assertThat(ids(register.get("deadlines"))).containsExactly("mend", "look", "drop");
        assertThat(ids(register.get("hand_overs"))).containsExactly("owner");
        assertThat(ids(register.get("decisions"))).containsExactly("hazard-grade");
        assertThat(ids(register.get("counts"))).contains("hazards.open", "visits.safe");
    }

    @Test
    void a_field_tells_its_type_class_codes_and_where_it_is_required() {
        run("--format", "json", "hazard");
        JsonNode register = JsonMapper.shared().readTree(out.toString()).get(0);
        JsonNode kind = find(register.get("fields"), "kind");
        assertThat(kind.get("type").asString()).isEqualTo("code(water-kind)");
        assertThat(kind.get("class").asString()).isEqualTo("internal");
        assertThat(kind.get("codes").get(0).get("code").asString()).isEqualTo("pond");
        assertThat(strings(kind.get("required")))
                .containsExactlyInAnyOrder("found", "mending", "again", "closed", "dropped");
        assertThat(strings(find(register.get("fields"), "mend_by").get("required")))
                .containsExactlyInAnyOrder("mending", "again", "closed");
        assertThat(find(register.get("fields"), "grade").get("source").asString())
                .isEqualTo("computed");
        JsonNode at = find(register.get("groups").get(0).get("fields"), "at");
        assertThat(at.get("required").asString()).isEqualTo("row");
    }

    @Test
    void people_get_a_paragraph_for_each() {
        assertThat(run()).isZero();
        assertThat(out.toString())
                .contains("hazard  溺水隐患 | Drowning hazard\n")
                .contains("  states: found, mending, again, closed, dropped\n")
                .contains("water  水域 | Waters\n");
    }

    @Test
    void an_unknown_register_or_pack_is_said() {
        assertThat(run("nothing")).isEqualTo(2);
        assertThat(err.toString()).contains("no register nothing");
        CommandLine alone = new CommandLine(new RegistersCommand()).setErr(new PrintWriter(err, true));
        assertThat(alone.execute("--pack", "nowhere")).isEqualTo(2);
        assertThat(err.toString()).contains("no pack in nowhere");
    }

    private int run(String... arguments) {
        CommandLine command = new CommandLine(new RegistersCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        List<String> all =
                new ArrayList<>(List.of("--pack", TestPack.original("waters").toString()));
        all.addAll(List.of(arguments));
        return command.execute(all.toArray(String[]::new));
    }

    private static List<String> ids(JsonNode things) {
        return things.valueStream().map(t -> t.get("id").asString()).toList();
    }

    private static List<String> strings(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static JsonNode find(JsonNode things, String id) {
        return things.valueStream()
                .filter(t -> t.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
