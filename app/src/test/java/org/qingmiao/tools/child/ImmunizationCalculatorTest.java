package org.qingmiao.tools.child;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingmiao.tools.command.Cli;

class ImmunizationCalculatorTest {
    private static final String STREAM = "immunization --ndjson";

    private static String child(String doses) {
        return "{\"id\":\"a\",\"sex\":\"F\",\"birth\":\"2024-01-05\",\"as_of\":\"2024-08-01\",\"doses\":[" + doses
                + "]}\n";
    }

    private static String dose(String vaccine, String date) {
        return "{\"vaccine\":\"" + vaccine + "\",\"date\":\"" + date + "\"}";
    }

    /** The example of the command line's description. */
    @Test
    void a_child_is_answered_in_the_agreed_shape() {
        assertThat(Cli.run(STREAM, child(dose("HepB", "2024-01-05"))).out())
                .isEqualTo("{\"id\":\"a\",\"doses\":[{\"vaccine\":\"HepB\",\"date\":\"2024-01-05\",\"dose\":1,"
                        + "\"valid\":true,\"reasons\":[]}],\"next\":["
                        + "{\"vaccine\":\"BCG\",\"dose\":1,\"due\":\"2024-01-05\",\"overdue\":\"2024-04-05\"},"
                        + "{\"vaccine\":\"HepB\",\"dose\":2,\"due\":\"2024-02-05\",\"overdue\":null},"
                        + "{\"vaccine\":\"IPV\",\"dose\":1,\"due\":\"2024-03-05\",\"overdue\":null},"
                        + "{\"vaccine\":\"DTaP\",\"dose\":1,\"due\":\"2024-04-05\",\"overdue\":null},"
                        + "{\"vaccine\":\"MPSV-A\",\"dose\":1,\"due\":\"2024-07-05\",\"overdue\":\"2025-01-05\"},"
                        + "{\"vaccine\":\"JE-L\",\"dose\":1,\"due\":\"2024-09-05\",\"overdue\":\"2025-01-05\"},"
                        + "{\"vaccine\":\"MMR\",\"dose\":1,\"due\":\"2024-09-05\",\"overdue\":\"2025-01-05\"},"
                        + "{\"vaccine\":\"HepA-L\",\"dose\":1,\"due\":\"2025-07-05\",\"overdue\":\"2026-01-05\"}],"
                        + "\"up_to_date\":false}\n");
    }

    @Test
    void doses_keep_their_order_and_say_why_they_do_not_count() {
        String out = Cli.run(STREAM, child(dose("BCG", "2024-09-01") + "," + dose("HepB", "2024-01-04")))
                .out();
        assertThat(out)
                .contains(
                        "\"doses\":[{\"vaccine\":\"BCG\",\"date\":\"2024-09-01\",\"dose\":null,\"valid\":false,"
                                + "\"reasons\":[\"after_as_of\"]},",
                        "\"reasons\":[\"before_birth\",\"too_early\"]}");
    }

    @Test
    void the_schedule_can_be_chosen() {
        assertThat(Cli.run(STREAM, child("")).out()).contains("\"DTaP\",\"dose\":1,\"due\":\"2024-04-05\"");
        assertThat(Cli.run(STREAM + " --schedule cn-2026", child("")).out())
                .contains("\"DTaP\",\"dose\":1,\"due\":\"2024-03-05\"", "\"HPV2\"");
        assertThat(Cli.run(STREAM + " --schedule cn-2030", child("")).status()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'id':7,'sex':'X','birth':'2024-01-05','as_of':'2024-08-01'}|sex: ",
                "{'id':7,'birth':'2024-01-05','as_of':'2024-08-01'}|sex: is missing",
                "{'id':7,'sex':'F','birth':'2024-02-30','as_of':'2024-08-01'}|birth: '2024-02-30' is not a date",
                "{'id':7,'sex':'F','birth':'2024-01-05'}|as_of: is missing",
                "{'id':7,'sex':'F','birth':'2024-08-02','as_of':'2024-08-01'}|birth: is after as_of",
                "{'id':7,'sex':'F','birth':'2024-01-05','as_of':'2024-08-01','doses':7}|doses: is not an array",
                "{'id':7,'sex':'F','birth':'2024-01-05','as_of':'2024-08-01','doses':[7]}|doses[0]: is not an object",
                "{'id':7,'sex':'F','birth':'2024-01-05','as_of':'2024-08-01','doses':[{'vaccine':'X','date':'2024-02-01'}]}"
                        + "|doses[0].vaccine: 'X' is none of HepB/",
                "{'id':7,'sex':'F','birth':'2024-01-05','as_of':'2024-08-01','doses':[{'vaccine':'BCG'}]}"
                        + "|doses[0].date: is missing",
                "{'id':7,'sex':'F','birth':'+999999999-01-05','as_of':'2024-08-01'}|birth: ",
            })
    void what_cannot_be_is_named_and_the_stream_goes_on(String line, String error) {
        Cli cli = Cli.run(STREAM, line.replace('\'', '"') + "\n" + child(""));
        assertThat(cli.status()).isZero();
        assertThat(cli.lines().getFirst())
                .startsWith("{\"id\":7,\"doses\":[],\"next\":[],\"up_to_date\":null,\"error\":\"" + error);
        assertThat(cli.lines().get(1)).contains("\"next\":[{").doesNotContain("error");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{'id':", "[]", "nonsense", "{} {}", "{'id':1,'id':2}"})
    void a_line_that_is_no_object_is_answered_by_an_error(String line) {
        Cli cli = Cli.run(STREAM, line.replace('\'', '"') + "\n" + child(""));
        assertThat(cli.lines().getFirst())
                .startsWith("{\"id\":null,\"doses\":[],\"next\":[],\"up_to_date\":null,\"error\":\"line: ");
        assertThat(cli.lines()).hasSize(2);
    }

    @Test
    void unknown_fields_are_carried_through() {
        String in = "{\"name\":\"小明\",\"id\":\"a\",\"weight\":3.20,\"sex\":1,\"birth\":\"2024-01-05\","
                + "\"as_of\":\"2024-01-06\",\"doses\":[{\"batch\":\"B7\",\"vaccine\":\"BCG\",\"date\":\"2024-01-05\"}]}\n";
        assertThat(Cli.run(STREAM, in).out())
                .startsWith("{\"id\":\"a\",\"name\":\"小明\",\"weight\":3.20,\"doses\":[{")
                .contains("\"reasons\":[],\"batch\":\"B7\"}");
    }

    @Test
    void a_long_stream_keeps_its_order() {
        StringBuilder in = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            in.append(child(dose("HepB", "2024-01-05")).replace("\"a\"", String.valueOf(i)));
        }
        Cli cli = Cli.run(STREAM, in.toString());
        for (int i = 0; i < 3000; i++) {
            assertThat(cli.lines().get(i)).startsWith("{\"id\":" + i + ",");
        }
    }

    @Test
    void one_case_is_a_card_for_a_person_and_json_for_a_program() {
        String one =
                "immunization --sex F --birth 2024-01-05 --as_of 2024-08-01 --doses HepB:2024-01-05,MMR:2024-02-01";
        assertThat(Cli.run(one).out())
                .contains("dose 1, valid  [cn-2021/HepB/1]", "not valid: below the minimum age  [cn-2021/MMR/1]")
                .contains("2024-02-05  HepB     dose 2");
        assertThat(Cli.run(one + " --lang zh").out()).contains("第 1 剂，有效", "未到最小月龄", "有应种而未种的剂次");
        assertThat(Cli.run(one + " --format json").out()).startsWith("{\"id\":null,\"doses\":[{\"vaccine\":\"HepB\"");
    }

    @Test
    void a_case_that_cannot_be_is_refused() {
        String one = "immunization --sex F --birth 2024-01-05 --as_of 2024-08-01";
        assertThat(Cli.run("immunization --sex F --birth 2024-01-05").err()).contains("as_of");
        assertThat(Cli.run(one + " --doses HepB").err()).contains("doses: 'HepB' is not vaccine:date");
        Cli unknown = Cli.run(one + " --doses X:2024-01-05");
        assertThat(unknown.status()).isEqualTo(1);
        assertThat(unknown.err()).contains("vaccine: 'X' is none of");
        assertThat(unknown.out()).isEmpty();
    }
}
