package org.qingmiao.tools.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingmiao.tools.command.Cli;

class AllocationCalculatorTest {
    private static final String APPLICANTS = """
            applicant,preferences,points,tie_break
            A,S1,90,1
            B,S1|S2,80,2
            C,S1|S2,80,3
            D,S1|S2,70.5,4
            E,S1|S2|S3,79.9,5
            """;
    private static final String PRIORITIES = """
            applicant,school,points
            A,S1,90
            B,S1,80
            B,S2,85
            C,S1,80
            C,S2,80
            D,S1,70
            D,S2,95
            E,S1,79
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        file("applicants.csv", APPLICANTS);
        file("schools.csv", "school,places\nS1,2\nS2,1\nS3,1\n");
        file("priorities.csv", PRIORITIES);
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Cli run(String more) {
        return Cli.run(("allocation --applicants F/applicants.csv --schools F/schools.csv" + more)
                .replace("F/", folder + "/"));
    }

    @ParameterizedTest
    @CsvSource({"deferred-acceptance", "serial-dictatorship"})
    void more_points_win_and_equal_points_go_to_the_smaller_tie_break(String mechanism) {
        Cli cli = run(" --mechanism " + mechanism);
        assertThat(cli.err()).isEmpty();
        assertThat(cli.status()).isZero();
        assertThat(cli.out()).isEqualTo("""
                applicant,school,choice
                A,S1,1
                B,S1,1
                C,S2,2
                D,,
                E,S3,3
                """);
    }

    @Test
    void by_priorities_each_school_has_its_own_points_and_a_missing_pair_may_not_go_there() {
        assertThat(run(" --priorities F/priorities.csv").out()).isEqualTo("""
                applicant,school,choice
                A,S1,1
                B,S1,1
                C,,
                D,S2,2
                E,,
                """);
        assertThat(run(" --priorities F/priorities.csv --mechanism serial-dictatorship")
                        .out())
                .isEqualTo("""
                        applicant,school,choice
                        A,S1,1
                        B,S1,1
                        C,S2,2
                        D,,
                        E,,
                        """);
    }

    @Test
    void with_priorities_points_of_the_applicant_are_not_needed() throws IOException {
        file("applicants.csv", "tie_break,applicant,preferences\n2,A,S1\n1,B,S1|S2\n");
        file("priorities.csv", "applicant,school,points\nA,S1,5\nB,S1,5\n");
        file("schools.csv", "school,places,note\nS1,1,\"a, b\"\nS2,1,\n");
        assertThat(run(" --priorities F/priorities.csv").out()).isEqualTo("applicant,school,choice\nA,,\nB,S1,1\n");
    }

    @Test
    void every_family_gets_a_line_that_it_can_check() throws IOException {
        assertThat(run(" --explain F/why.csv").status()).isZero();
        List<String> lines = Files.readAllLines(folder.resolve("why.csv"));
        assertThat(lines.getFirst()).isEqualTo("applicant,school,choice,last_admitted,explanation_zh,explanation_en");
        assertThat(lines.get(3))
                .startsWith("C,S2,2,S1=80|S2=80,")
                .contains("full, last admitted 80 as you have, tie break yours 3, theirs 2; S2: admitted with 80");
        assertThat(lines.get(4))
                .startsWith("D,,,S1=80|S2=80,")
                .contains("差 9.5 分")
                .contains("9.5 short");
        assertThat(lines.get(5)).contains("0.1 short").contains("S3: admitted with 79.9, last admitted 79.9");
    }

    @Test
    void a_published_result_is_recomputed_by_anyone() throws IOException {
        file("result.csv", run("").out());
        Cli same = run(" --verify F/result.csv");
        assertThat(same.status()).isZero();
        assertThat(same.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "D,,;D,S1,1;D: published S1, recomputed no place",
                "C,S2,2;C,,;C: published no place, recomputed S2",
                "C,S2,2;C,S2,1;C: published as choice 1, recomputed as choice 2",
                "C,S2,2;B,S1,1;B: is in the published result twice",
                "C,S2,2;X,S2,2;X: is in the published result twice, or is no applicant"
            })
    void a_changed_result_is_found_with_the_applicants_name(String line, String changed, String said)
            throws IOException {
        file("result.csv", run("").out().replace(line, changed));
        Cli cli = run(" --verify F/result.csv");
        assertThat(cli.status()).isEqualTo(1);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err()).startsWith(said).hasLineCount(1);
    }

    @Test
    void who_is_missing_in_the_published_result_is_named() throws IOException {
        file("result.csv", "applicant,school\nE,S3\nA,S1\nB,S1\nD,\n");
        assertThat(run(" --verify F/result.csv").err()).startsWith("C: is not in the published result");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "applicants.csv;C,S1|S2;C,S1|S9;S9,C",
                "applicants.csv;tie_break;tie;missing column: tie_break",
                "applicants.csv;points,;point,;missing column: points",
                "applicants.csv;preferences;wishes;missing column: preferences",
                "applicants.csv;C,S1|S2;B,S1|S2;line 4,B,twice",
                "applicants.csv;79.9;many;line 6,points,many",
                "applicants.csv;79.9;;line 6,points,empty",
                "applicants.csv;79.9;0.1234567890123456;line 6,15 digits",
                "schools.csv;S2,1;S2,-1;line 3,places",
                "schools.csv;S2,1;S1,1;line 3,S1,twice",
                "schools.csv;S2,1;S2,;line 3,places,empty",
                "schools.csv;places;seats;missing column: places",
                "priorities.csv;D,S2;D,S8;S8,D",
                "priorities.csv;D,S2;F,S2;line 8,F",
                "priorities.csv;C,S2;C,S1;line 6,twice"
            })
    void what_cannot_be_used_is_named_and_nothing_is_written(String file, String old, String now, String words)
            throws IOException {
        Path path = folder.resolve(file);
        String changed = Files.readString(path).replace(old, now == null ? "" : now);
        assertThat(changed).isNotEqualTo(Files.readString(path));
        Files.writeString(path, changed);
        Cli cli = run(file.startsWith("prio") ? " --priorities F/priorities.csv" : "");
        assertThat(cli.status()).isEqualTo(2);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err()).hasLineCount(1);
        for (String word : words.split(",", -1)) {
            assertThat(cli.err()).contains(word);
        }
    }

    @Test
    void a_file_that_is_not_there_or_cannot_be_written_is_named() {
        Cli none = run(" --priorities F/nothing.csv");
        assertThat(none.status()).isEqualTo(2);
        assertThat(none.err()).contains("--priorities", "nothing.csv");
        Cli unwritable = run(" --explain F/no/such/folder.csv");
        assertThat(unwritable.status()).isEqualTo(2);
        assertThat(unwritable.out()).isEmpty();
        assertThat(unwritable.err()).contains("--explain").hasLineCount(1);
        assertThat(run(" --verify F/").status()).isEqualTo(2);
        assertThat(Cli.run("allocation").err()).contains("--schools");
        assertThat(run(" --mechanism boston").err()).contains("deferred-acceptance");
    }

    @Test
    void an_order_that_no_rule_decides_is_said_and_follows_the_file() throws IOException {
        file("applicants.csv", "applicant,preferences,points,tie_break\nA,S1,1,\nB,S1,1,\nC,S2,1,7\n");
        file("schools.csv", "school,places\nS1,1\nS2,1\n");
        Cli cli = run("");
        assertThat(cli.lines()).containsExactly("applicant,school,choice", "A,S1,1", "B,,", "C,S2,1");
        assertThat(cli.err()).startsWith("tie_break: 1 ").hasLineCount(1);
    }

    @Test
    void names_with_commas_quotes_and_a_byte_order_mark_come_out_as_they_went_in() throws IOException {
        file("applicants.csv", "\uFEFFapplicant,preferences,points,tie_break\r\n\"A, \"\"1\"\"\",一小,1,1\r\n");
        file("schools.csv", "school,places\r\n一小,1\r\n");
        assertThat(run("").out()).isEqualTo("applicant,school,choice\r\n\"A, \"\"1\"\"\",一小,1\r\n");
    }

    /** The example names files of the project; tests run one folder below. */
    @Test
    void the_example_of_the_help_page_runs() {
        String example = new AllocationCalculator().about().example();
        Cli cli = Cli.run("allocation " + example.replace("calculators/", "../calculators/"));
        assertThat(cli.err()).isEmpty();
        assertThat(cli.lines()).hasSize(6);
        assertThat(Cli.run("allocation --help").out()).contains(example, "--verify", "tie_break");
    }
}
