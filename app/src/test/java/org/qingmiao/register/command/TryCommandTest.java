package org.qingmiao.register.command;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingmiao.register.trial.given.Json;
import picocli.CommandLine;

/** {@code qm try}: a stream in, the same records out, each with what its register says of it. */
class TryCommandTest {
    @TempDir
    Path pack;

    @BeforeEach
    void write() throws IOException {
        file("pack.yaml", """
                id: p
                kind: base
                name: { zh: 包, en: Pack }
                short: { zh: 包, en: Pack }
                languages: [zh, en]
                uses: []
                """);
        file("duties.yaml", """
                watch: { label: 巡查员 | Watcher, at: community }
                street: { label: 街道 | Street, at: street }
                """);
        file("codes.yaml", """
                kind: { pond: 水塘 | Pond, river: 河道 | River }
                grade: { label: 等级 | Grade, worst: first, values: { red: 红 | Red, orange: 橙 | Orange, blue: 蓝 | Blue } }
                """);
        file("decisions/grade.csv", """
                #id: grade  #hit: first  #on: fact  #source: (inference)  #gives: grade code(grade)
                row,depth,kind,grade,label
                1,>=3,,red,深 | Deep
                2,1.5..<3,pond,orange,塘 | Pond
                3,unknown,,red,不知道多深 | Depth unknown
                else,,,blue,其余 | Else
                """);
        file("registers/hazard/register.yaml", REGISTER);
    }

    private static final String REGISTER = """
            id: hazard
            name: 隐患 | Hazard
            about: place
            kept_by: [community]
            ground: { law: 示例法 1, purpose: 改好 | To mend, keep: { years: 5, after: closed_on }, responsible: street, assessment: 无 | None }
            sections:
              water:
                label: 水域 | Water
                why: 看住 | To watch
                class: internal
                fields:
                  kind:     { label: 类型 | Kind, type: code(kind), required: open }
                  found_on: { label: 发现 | Found, type: date, required: open }
                  depth:    { label: 深度 | Depth, type: scaled(1), unit: m, range: 0..40, absent: [unknown] }
                  mend_by:  { label: 期限 | Mend by, type: date, required: mending }
                  grade:    { label: 等级 | Grade, type: code(grade), calc: "decide('grade', found_on)" }
                  closed_on: { label: 销号 | Closed, type: date }
              visit:
                label: 巡查 | Visits
                why: 看住 | To watch
                class: internal
                many: 50
                fields:
                  at: { label: 时间 | At, type: moment, required: row }
                  ok: { label: 正常 | Well, type: yes_no, required: row }
            checks:
              order: { rule: "!(known(closed_on) && known(found_on)) || closed_on >= found_on", at: closed_on, level: error, message: 销号早于发现 | Closed before found }
              deep:  { rule: "!known(depth) || depth < 20.0", at: depth, level: explain, message: 这么深 | So deep }
            states: { open: 待办 | Open, mending: 整改 | Mending, closed: { label: 销号 | Closed, end: true } }
            flags:
              deep: { label: 很深 | Deep, when: "grade == 'red'", until: "grade != 'red'" }
            steps:
              order: { label: 责令 | Order, from: [open], to: mending, by: [street], ask: [mend_by] }
              look:  { label: 巡查 | Look, from: [open, mending], by: [watch], ask: [visit] }
              close: { label: 销号 | Close, from: [open, mending], to: closed, when: "visit.exists(v, v.ok == yes)", by: [watch], ask: [closed_on] }
            deadlines:
              mend: { label: 整改 | Mending, after: { step: order }, due: 15wd, kind: procedure, owed_by: watch, done: { step: close }, local: 本区 }
              look: { label: 巡查 | Look, while: { state: [open, mending] }, every: 1w, kind: safety, owed_by: watch, done: { group: visit }, local: 本区 }
            grants:
              - { duty: watch, scope: unit, fill: [water, visit] }
              - { duty: street, scope: subtree, fill: [water, visit] }
            """;

    private void file(String name, String content) throws IOException {
        Path path = pack.resolve(name);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content, StandardCharsets.UTF_8);
    }

    private record Answer(int status, String out, String err) {
        /** The rows by the names of their columns. */
        List<Map<String, String>> rows() {
            return CsvReader.builder().ofNamedCsvRecord(out).stream()
                    .map(NamedCsvRecord::getFieldsAsMap)
                    .toList();
        }
    }

    private Answer run(String input, String... flags) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        TryCommand command = new TryCommand(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        String[] all = Arrays.copyOf(flags, flags.length + 2);
        all[flags.length] = "--pack";
        all[flags.length + 1] = pack.toString();
        int status = new CommandLine(command).execute(all);
        return new Answer(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void computed_fields_decisions_steps_and_tasks_stand_behind_the_columns_that_were_given() {
        Answer answer = run("""
                note,kind,found_on,depth,state,order_at,now
                a,pond,2025-09-20,2.0,mending,2025-09-22T09:00,2025-09-23T09:00
                """, "hazard", "--csv");
        assertThat(answer.err()).isEmpty();
        assertThat(answer.status()).isZero();
        assertThat(answer.out())
                .startsWith("note,kind,found_on,depth,state,order_at,now,grade,error,warning,decisions,steps,tasks");
        assertThat(answer.rows().getFirst())
                .containsEntry("note", "a")
                .containsEntry("grade", "orange")
                .containsEntry("error", "mend_by: required")
                .containsEntry("decisions", "grade/2")
                .containsEntry("steps", "look")
                .containsEntry("tasks", "mend=2025-10-17;look=2025-09-29");
    }

    @Test
    void a_bad_cell_is_named_and_the_stream_goes_on() {
        Answer answer = run("""
                kind,found_on,depth
                lake,2025-13-01,deep
                pond,2025-09-20,41
                pond,2025-09-20,25.55
                river,2025-09-20,21
                """, "hazard");
        assertThat(answer.rows())
                .extracting(r -> r.get("error"))
                .satisfiesExactly(
                        e -> assertThat(e).startsWith("kind: lake is none of"),
                        e -> assertThat(e).isEqualTo("depth: 41 is not between 0 and 40"),
                        e -> assertThat(e).isEqualTo("depth: 25.55 has more than 1 decimal"),
                        e -> assertThat(e).isEmpty());
        assertThat(answer.rows().getLast())
                .containsEntry("warning", "depth: So deep")
                .containsEntry("grade", "red");
    }

    @Test
    void unknown_is_an_answer_where_the_field_allows_it_and_nothing_where_it_does_not() {
        Answer answer = run("kind,found_on,depth\nunknown,2025-09-20,unknown\n", "hazard");
        assertThat(answer.rows().getFirst())
                .containsEntry("error", "kind: required")
                .containsEntry("grade", "red")
                .containsEntry("decisions", "grade/3");
    }

    /** Closed may be reached past mending, so what mending asks is not asked there. */
    @Test
    void what_a_state_requires_is_required_in_it_and_in_what_comes_only_through_it() {
        Answer answer = run("kind,found_on,state\npond,2025-09-20,mending\npond,2025-09-20,closed\n", "hazard");
        assertThat(answer.rows()).extracting(r -> r.get("error")).containsExactly("mend_by: required", "");
    }

    @Test
    void what_is_computed_is_never_typed() {
        Answer answer = run("grade,kind,found_on,depth\nblue,pond,2025-09-20,5\n", "hazard");
        assertThat(answer.out()).startsWith("grade,kind,found_on,depth,error");
        assertThat(answer.rows().getFirst()).containsEntry("grade", "red");
    }

    @Test
    void rows_are_json_and_a_guard_looks_at_them() {
        Answer answer = run("""
                {"kind":"pond","found_on":"2025-09-20","depth":1,"now":"2025-09-25T09:00","visit":[{"at":"2025-09-24T10:00","ok":true}]}
                {"kind":"pond","found_on":"2025-09-20","depth":1,"now":"2025-09-25T09:00","visit":[{"at":"2025-09-24T10:00"}]}
                {"kind":"pond","visit":[{"on":1}]}
                nothing
                """, "hazard", "--ndjson");
        List<Map<String, Object>> rows = answer.out()
                .lines()
                .map(line -> (Map<String, Object>)
                        new LinkedHashMap<String, Object>(Json.object(line).orElseThrow()))
                .toList();
        assertThat(rows.get(0)).containsEntry("steps", "order;look;close").containsEntry("error", "");
        assertThat(rows.get(0)).containsEntry("tasks", "look=2025-10-01").containsEntry("grade", "blue");
        assertThat(rows.get(1)).containsEntry("error", "visit.ok: required").containsEntry("steps", "order;look");
        assertThat(String.valueOf(rows.get(2).get("error"))).startsWith("found_on: required");
        assertThat(String.valueOf(rows.get(3).get("error"))).startsWith("line: not JSON");
    }

    @Test
    void a_check_speaks_at_its_field_in_the_language_that_is_asked_for() {
        String filled = "kind,found_on,mend_by,closed_on,state\npond,2025-09-20,2025-10-01,2025-09-19,closed\n";
        assertThat(run(filled, "hazard").rows().getFirst()).containsEntry("error", "closed_on: Closed before found");
        assertThat(run(filled, "hazard", "--lang", "zh").rows().getFirst())
                .containsEntry("error", "closed_on: 销号早于发现")
                .containsEntry("steps", "")
                .containsEntry("tasks", "");
    }

    @Test
    void the_moment_may_be_given_for_all() {
        Answer answer = run("kind,found_on\npond,2025-09-20\n", "hazard", "--at", "2025-09-22T09:00");
        assertThat(answer.rows().getFirst()).containsEntry("tasks", "look=2025-09-29");
        assertThat(run("kind\npond\n", "hazard", "--at", "noon").status()).isEqualTo(2);
    }

    @Test
    void it_explains_itself() {
        Answer answer = run(
                "{\"kind\":\"pond\",\"found_on\":\"2025-09-20\",\"depth\":2.0}",
                "hazard",
                "--explain",
                "--at",
                "2025-09-22T09:00");
        assertThat(answer.out()).contains("\"table\":\"grade\"", "\"rows\":[\"2\"]", "\"depth\":2", "\"150%\"");
    }

    @Test
    void what_cannot_be_used_at_all_is_one_line_and_status_2() {
        for (Answer answer : List.of(
                run("kind\npond\n", "nowhere"),
                run("colour\nred\n", "hazard"),
                run("", "hazard", "--csv"),
                run("kind,kind\npond,pond\n", "hazard"),
                run("kind\n\"pond\n", "hazard"),
                run("kind\npond\n", "hazard", "--csv", "--ndjson"))) {
            assertThat(answer.status()).isEqualTo(2);
            assertThat(answer.err().lines()).hasSize(1);
        }
    }

    @Test
    void many_rows_pass_through() {
        StringBuilder input = new StringBuilder("kind,found_on,depth\n");
        for (int i = 0; i < 5_000; i++) {
            input.append("pond,2025-09-20,").append(i % 40).append(".0\n");
        }
        Answer answer = run(input.toString(), "hazard");
        assertThat(answer.rows())
                .hasSize(5_000)
                .allSatisfy(r -> assertThat(r.get("error")).isEmpty());
    }
}
