package org.qingmiao.plan.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingmiao.evaluation.live.JudgedCases;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path temporary;

    private record Answer(int status, String out) {
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }
    }

    private static Answer check(Path pack, String... more) {
        StringWriter out = new StringWriter();
        CommandLine command = new CommandLine(new CheckCommand(new JudgedCases())).setOut(new PrintWriter(out));
        String[] arguments = new String[more.length + 1];
        arguments[0] = pack.toString();
        System.arraycopy(more, 0, arguments, 1, more.length);
        return new Answer(command.execute(arguments), out.toString());
    }

    @Test
    void the_delivered_pack_has_73_clauses_and_48_targets_and_passes() {
        Answer answer = check(TestPlans.BEILUN, "--format", "json");
        assertThat(answer.status()).isZero();
        assertThat(answer.out()).startsWith("{\"clauses\":73,\"targets\":48,");
        assertThat(answer.json().get("ok").booleanValue()).isTrue();
        assertThat(answer.json().get("issues")).isEmpty();
    }

    @Test
    void text_says_how_much_there_is_and_that_nothing_is_wrong() {
        Answer answer = check(TestPlans.BEILUN);
        assertThat(answer.status()).isZero();
        assertThat(answer.out())
                .contains("beilun-2021-2025: 73 clauses, 48 targets")
                .endsWith("No fault.\n");
    }

    @Test
    void json_tells_code_place_and_what_was_expected() {
        SeededPack pack = SeededPack.copyOf(TestPlans.TINY, temporary);
        int line = pack.replace("indicators/growth/short-sight.yaml", "factor: 100", "factor: 1000");
        Answer answer = check(pack.folder(), "--format=json");
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.json().get("ok").booleanValue()).isFalse();
        JsonNode issue = answer.json().get("issues").get(0);
        assertThat(issue.get("code").stringValue()).isEqualTo("QM-P011");
        assertThat(issue.get("file").stringValue()).isEqualTo("indicators/growth/short-sight.yaml");
        assertThat(issue.get("line").intValue()).isEqualTo(line);
        assertThat(issue.get("column").intValue()).isEqualTo("factor: ".length() + 1);
        assertThat(issue.get("found").stringValue()).isEqualTo("1000 with unit percent");
        assertThat(issue.get("expected").stringValue()).isEqualTo("factor: 100");
    }

    @Test
    void text_shows_the_line_with_a_caret_under_the_place() {
        SeededPack pack = SeededPack.copyOf(TestPlans.TINY, temporary);
        int line = pack.replace("indicators/growth/short-sight.yaml", "factor: 100", "factor: 1000");
        Answer answer = check(pack.folder());
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.out())
                .contains("indicators/growth/short-sight.yaml:" + line + ":9")
                .contains(" | factor: 1000\n |         ^\n")
                .endsWith("1 fault.\n");
    }

    @Test
    void all_faults_are_told_at_once_in_the_order_of_their_places() {
        SeededPack pack = SeededPack.copyOf(TestPlans.TINY, temporary);
        pack.replace("targets/N3.yaml", "kind: at_least", "kind: at_last");
        pack.replace("indicators/growth/short-sight.yaml", "factor: 100", "factor: 1000");
        pack.replace("projects/playgrounds.yaml", "due: 2022-06-30", "due: soon");
        JsonNode issues = check(pack.folder(), "--format=json").json().get("issues");
        assertThat(issues.valueStream().map(i -> i.get("file").stringValue()))
                .isSorted()
                .contains("indicators/growth/short-sight.yaml", "projects/playgrounds.yaml", "targets/N3.yaml");
    }

    @Test
    void a_folder_without_a_pack_is_told_as_a_fault() {
        Answer answer = check(temporary, "--format=json");
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.json().get("issues").get(0).get("code").stringValue()).isEqualTo("QM-P024");
    }

    @Test
    void promises_are_listed_clause_by_clause_with_what_carries_each() {
        Answer answer = check(TestPlans.BEILUN, "--promises");
        assertThat(answer.status()).isZero();
        assertThat(answer.out())
                .contains("二（四）2  education-02", "     ", "education-02-a", "public-kindergartens", "T05")
                .containsPattern("294.*293.*305");
    }

    @Test
    void promises_are_fields_for_programs() {
        JsonNode promises =
                check(TestPlans.BEILUN, "--format=json", "--promises").json().get("promises");
        assertThat(promises).hasSize(294);
        JsonNode first = promises.get(0);
        assertThat(first.get("clause").stringValue()).isEqualTo("family-01");
        assertThat(first.get("measures").get(0).get("unit").stringValue()).isEqualTo("womens-federation");
        assertThat(promises.valueStream().filter(p -> !p.get("promises").booleanValue()))
                .singleElement()
                .satisfies(p -> assertThat(p.get("ref").stringValue()).isEqualTo("四（一）"));
    }

    @Test
    void without_being_asked_promises_are_not_listed() {
        assertThat(check(TestPlans.TINY, "--format=json").json().has("promises"))
                .isFalse();
    }

    @Test
    void a_format_that_does_not_exist_is_refused() {
        assertThat(check(TestPlans.TINY, "--format=xml").status()).isEqualTo(2);
    }
}
