package org.qingmiao.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qingmiao.tools.command.Cli;

/** What {@code ./qm calc} says where it is used wrongly: exit 1 for a bad case, 2 for flags or files, words of ours. */
class UsageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "growth --sex X --age_months 12|sex: 'X' is none of M/F",
                "growth --sex M --age_months 12 --weight_kg -1|weight_kg: must be greater than 0",
                "growth --sex M --birth_date 1021-01-01 --measured_on 2024-01-01|birth_date: the year of '1021-01-01'",
                "interval --events 5 --denominator 0|denominator: must be greater than 0",
                "compare --events1 5 --denominator1 x --events2 3 --denominator2 4|denominator1: 'x' is not a number",
                "trend --series a --x 1,2,zwei --y 1,2,3|x: 'zwei' is not a number",
                "workdays --from 2025-09-25 --to 2025-09-24|to: must not be before from",
                "development --age_months -3|age_months: must not be less than 0",
            })
    void a_single_case_that_cannot_be_exits_1(String arguments, String said) {
        Cli card = Cli.run(arguments);
        assertThat(card.out()).contains("! " + said);
        assertThat(card.status()).isEqualTo(1);
        Cli json = Cli.run(arguments + " --format json");
        assertThat(json.out()).contains("\"error\":\"" + said);
        assertThat(json.status()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--sex X --birth 2024-01-05 --as_of 2024-08-01|sex: 'X' is none of M/F",
                "--sex F --birth 1021-01-05 --as_of 2024-08-01|birth: the year of '1021-01-05' is not between 1900 and 2100",
                "--sex F --birth 2024-09-05 --as_of 2024-08-01|birth: is after as_of",
                "--sex F --birth 2024-01-05 --as_of 2024-08-01 --doses x|doses: 'x' is not vaccine:date",
                "--sex F --birth 2024-01-05 --as_of 2024-08-01 --doses x:2024-01-05|doses[0].vaccine: 'x' is none of",
            })
    void so_does_one_child(String arguments, String said) {
        Cli cli = Cli.run("immunization " + arguments);
        assertThat(cli.err()).startsWith(said);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.status()).isEqualTo(1);
        Cli json = Cli.run("immunization " + arguments + " --format json");
        assertThat(json.err()).startsWith(said);
        assertThat(json.status()).isEqualTo(1);
    }

    @Test
    void what_no_standard_knows_is_no_bad_case() {
        Cli cli = Cli.run("growth --sex M --age_months 300 --weight_kg 50 --height_cm 160 --oedema y");
        assertThat(cli.out()).contains("! standard not available").doesNotContain("severely");
        assertThat(cli.status()).isZero();
        assertThat(Cli.run("identity --id_number 123").status()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "growth --sex M|missing column: age_days or age_months or birth_date + measured_on",
                "growth --sex M --foo 3|--foo is not known; ./qm calc growth --help lists all",
                "growth --sex M 3|'3' is not understood",
                "growth --sex M --age_months|--age_months needs a value",
                "growth --sex M --sex F --age_months 3|--sex is given more than once",
                "growth --sex M --age_months 3 --format xml|--format: 'xml' is none of text, json",
                "growth --sex M --age_months 3 --lang fr|--lang: 'fr' is none of zh, en",
                "growth --ndjson|growth reads no NDJSON; use --csv",
                "immunization --csv|immunization reads no CSV; use --ndjson",
                "allocation --csv|allocation reads no CSV",
                "allocation|--schools: no file is given",
                "allocation --applicants nix --schools nix|--schools: there is no file nix",
                "interval --events 5 --denominator 10 --level 2|--level: must lie between 0.0 and 1.0",
                "interval --events 5 --denominator 10 --per x|--per: 'x' is not a number",
                "interval --events 5 --denominator 10 --per 1e999999999|--per: is too large",
                "trend --series a --x 1,2 --y 1,2,3|--y: 3 values, expected 2",
                "nothing|there is no calculator 'nothing'; there are: growth, anaemia",
            })
    void flags_that_cannot_be_understood_exit_2_in_one_line(String arguments, String said) {
        Cli cli = Cli.run(arguments);
        assertThat(cli.err()).startsWith(said);
        assertThat(cli.err().lines()).hasSize(1);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.status()).isEqualTo(2);
    }

    /** Words by which a library speaks to programmers. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "growth --sex M --foo 3",
                "growth --age_months",
                "growth --sex M --sex F",
                "nothing",
                "immunization --ndjson",
                "growth --csv",
                "aberration --csv",
                "trend --csv",
            })
    void no_message_is_a_librarys(String arguments) {
        for (String input : new String[] {
            "{\"sex\":\"F\",",
            "nonsense",
            "{} x",
            "{\"sex\":1,\"sex\":2}",
            "[1]",
            "{\"a\":\u0001}",
            "sex,age_days\nM,\"1\"2\n",
            "{\"a\":" + "[".repeat(2000),
            "t,count\n1,\"2\n",
            "series,x,y\n\"",
            "\u0000\u0000"
        }) {
            Cli cli = Cli.run(arguments, input);
            String said = (cli.out() + cli.err()).toLowerCase(Locale.ROOT);
            assertThat(said)
                    .doesNotContain(
                            "exception",
                            "token",
                            "unmatched",
                            "param",
                            "usage:",
                            "index",
                            "record starting",
                            "buffer",
                            "unexpected",
                            "ctrl-char",
                            "nesting",
                            "jackson",
                            "streamread",
                            "java",
                            "property");
        }
    }

    @Test
    void the_language_holds_for_what_cannot_be_parsed() {
        assertThat(Cli.run("growth --lang zh --foo").err()).startsWith("没有 --foo 这个参数");
        assertThat(Cli.run("growth --sex M --lang zh").err()).startsWith("缺少列：age_days 或 age_months");
    }

    @Test
    void without_a_calculator_all_are_listed() {
        Cli cli = Cli.run("");
        assertThat(cli.status()).isEqualTo(2);
        assertThat(cli.err()).contains("please name a calculator", "growth", "immunization", "Growth of children");
    }
}
