package org.qingmiao.portal;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingmiao.DemoServer;
import org.qingmiao.WebVisitor;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Open data without a login, held against the plan's own list of targets. */
@DemoServer
@SuppressWarnings("NullAway.Init") // set by JUnit and Spring
class OpenDataTest {
    private static final List<String> COLUMNS = List.of(
            "id",
            "name_zh",
            "name_en",
            "unit",
            "kind",
            "nature",
            "baseline_year",
            "baseline",
            "target",
            "period",
            "value",
            "lower",
            "upper",
            "state",
            "probability",
            "restates",
            "withheld");

    @LocalServerPort
    int port;

    private WebVisitor anyone;
    private List<NamedCsvRecord> rows;

    @BeforeEach
    void read() {
        anyone = new WebVisitor(port);
        rows = csv(anyone.get("/public/indicators.csv").body());
    }

    private static List<NamedCsvRecord> csv(String text) {
        return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
    }

    /** The targets as taken from the adopted plan, independent of the pack. */
    private static List<NamedCsvRecord> adopted() {
        try (var in = OpenDataTest.class.getResourceAsStream("/seed/targets.csv")) {
            return csv(new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, NamedCsvRecord> byId(List<NamedCsvRecord> records, String column) {
        return records.stream().collect(Collectors.toMap(r -> r.getField(column), Function.identity()));
    }

    @Test
    void the_columns_are_those_that_were_promised() {
        assertThat(rows.getFirst().getHeader()).isEqualTo(COLUMNS);
    }

    @Test
    void there_is_one_row_per_target_in_the_plans_order() {
        assertThat(rows)
                .hasSize(48)
                .extracting(r -> r.getField("id"))
                .isEqualTo(adopted().stream().map(r -> r.getField("target_id")).toList());
    }

    @Test
    void names_kinds_natures_and_numbers_are_the_plans_digit_by_digit() {
        Map<String, NamedCsvRecord> published = byId(rows, "id");
        for (NamedCsvRecord target : adopted()) {
            NamedCsvRecord row = java.util.Objects.requireNonNull(published.get(target.getField("target_id")));
            assertThat(row.getField("name_zh")).isEqualTo(target.getField("name_zh"));
            assertThat(row.getField("name_en")).isEqualTo(target.getField("name_en"));
            assertThat(row.getField("kind")).isEqualTo(target.getField("target_kind"));
            assertThat(row.getField("nature")).isEqualTo(target.getField("nature"));
            assertThat(row.getField("target")).as(row.getField("id")).isEqualTo(target.getField("target_value"));
            assertThat(row.getField("baseline_year")).as(row.getField("id")).isEqualTo(baselineYear(target));
            assertThat(row.getField("baseline")).isEqualTo(target.getField("baseline_value"));
        }
    }

    /** A target of direction names no base in the plan; it is compared with the year before the plan begins. */
    private static String baselineYear(NamedCsvRecord adopted) {
        boolean direction = Set.of("increase", "decrease").contains(adopted.getField("target_kind"));
        return direction && adopted.getField("baseline_year").isEmpty() ? "2020" : adopted.getField("baseline_year");
    }

    @ParameterizedTest
    @CsvSource({
        "T01, 5.54, 9.0",
        "T02, 0.99, 1.1",
        "T03, 1.93, 4.55",
        "T04, 0, 8.78",
        "T05, 88, 90",
        "T06, 99.9, ''",
        "T07, 30, 100",
        "T08, 59, 100",
        "T09, 150, ''",
        "T10, 70, 100",
        "T11, 100, 100"
    })
    void the_key_indicators_show_the_plans_value_of_2020_and_target_of_2025(String id, String baseline, String target) {
        NamedCsvRecord row = java.util.Objects.requireNonNull(byId(rows, "id").get(id));
        assertThat(row.getField("baseline_year")).isEqualTo("2020");
        assertThat(row.getField("baseline")).isEqualTo(baseline);
        assertThat(row.getField("target")).isEqualTo(target);
    }

    @Test
    void states_are_the_five_words_and_unknown_is_empty() {
        Set<String> states = Set.of("achieved", "on_track", "at_risk", "off_track", "no_data");
        for (NamedCsvRecord row : rows) {
            assertThat(row.getField("state")).isIn(states);
            if (row.getField("withheld").equals("true")) {
                assertThat(row.getField("value") + row.getField("lower") + row.getField("upper"))
                        .isEmpty();
                assertThat(row.getField("period")).matches("202[1-4]");
            } else if (row.getField("value").isEmpty()) {
                assertThat(row.getField("period")).isEmpty();
                assertThat(row.getField("state")).isEqualTo("no_data");
            } else {
                new BigDecimal(row.getField("value"));
                assertThat(row.getField("period")).matches("202[1-4]");
            }
        }
    }

    @Test
    void an_interval_holds_its_value() {
        assertThat(rows).anyMatch(r -> !r.getField("lower").isEmpty());
        for (NamedCsvRecord row : rows) {
            if (!row.getField("lower").isEmpty()) {
                BigDecimal value = new BigDecimal(row.getField("value"));
                assertThat(value)
                        .isBetween(new BigDecimal(row.getField("lower")), new BigDecimal(row.getField("upper")));
            }
        }
    }

    @Test
    void an_earlier_year_has_no_probability_as_none_is_calibrated() {
        List<NamedCsvRecord> earlier =
                csv(anyone.get("/public/indicators.csv?year=2023").body());
        assertThat(earlier).isNotEmpty().allMatch(r -> r.getField("probability").isEmpty());
        assertThat(earlier).noneMatch(r -> r.getField("period").matches("202[45]"));
    }

    @Test
    void json_holds_the_same_as_csv() {
        WebVisitor.Answer answer = anyone.get("/public/indicators.json");
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        JsonNode json = JsonMapper.shared().readTree(answer.body());
        assertThat(json.size()).isEqualTo(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            assertThat(json.get(i).propertyNames()).containsExactlyElementsOf(COLUMNS);
            for (String column : COLUMNS) {
                JsonNode field = json.get(i).get(column);
                String csv = rows.get(i).getField(column);
                if (csv.isEmpty()) {
                    assertThat(field.isNull()).isTrue();
                } else if (field.isNumber()) {
                    assertThat(field.decimalValue()).isEqualByComparingTo(csv);
                } else {
                    assertThat(field.stringValue()).isEqualTo(csv);
                }
            }
        }
    }

    @Test
    void csv_is_utf8_without_a_mark_and_a_file_to_keep() {
        WebVisitor.Answer answer = anyone.get("/public/indicators.csv");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"indicators.csv\"");
        assertThat(answer.body()).startsWith("id,name_zh");
    }

    @Test
    void the_whole_history_of_an_indicator_can_be_had() {
        for (String format : List.of("csv", "json", "xlsx")) {
            assertThat(anyone.get("/public/indicators/infant-mortality." + format)
                            .status())
                    .as(format)
                    .isEqualTo(200);
        }
        List<NamedCsvRecord> history =
                csv(anyone.get("/public/indicators/childcare-places.csv").body());
        assertThat(history)
                .extracting(r -> r.getField("period"))
                .contains("2020", "2021", "2024")
                .doesNotContain("2025")
                .isSorted();
        assertThat(history.getFirst().getField("source")).isEqualTo("published");
        assertThat(history.getFirst().getField("value")).isEqualTo("1.93");
        assertThat(history.getLast().getField("source")).isEqualTo("synthetic");
    }

    @Test
    void a_year_in_which_one_to_four_children_are_concerned_says_only_that_it_is_withheld() {
        List<NamedCsvRecord> injuries =
                csv(anyone.get("/public/indicators/child-injury-mortality.csv").body());
        assertThat(injuries).anyMatch(r -> r.getField("source").equals("withheld"));
        for (NamedCsvRecord row : injuries) {
            String numerator = row.getField("numerator");
            if (row.getField("source").equals("withheld")) {
                assertThat(List.of("value", "lower", "upper", "numerator", "denominator"))
                        .allMatch(column -> row.getField(column).isEmpty());
            } else if (!numerator.isEmpty()) {
                assertThat(Integer.parseInt(numerator)).matches(n -> n == 0 || n >= 5);
            }
        }
    }

    @Test
    void every_indicator_is_defined_in_a_file_of_its_own() {
        List<NamedCsvRecord> definitions =
                csv(anyone.get("/public/definitions.csv").body());
        assertThat(definitions)
                .hasSize(48)
                .allMatch(d -> !d.getField("definition_zh").isEmpty());
        NamedCsvRecord infants =
                java.util.Objects.requireNonNull(byId(definitions, "id").get("infant-mortality"));
        assertThat(infants.getField("factor")).isEqualTo("1000");
        assertThat(infants.getField("direction")).isEqualTo("down");
        assertThat(infants.getField("as_of")).isNotEmpty().isLessThan(infants.getField("published_at"));
        for (String format : List.of("json", "xlsx")) {
            assertThat(anyone.get("/public/definitions." + format).status()).isEqualTo(200);
        }
    }

    @Test
    void an_unknown_indicator_has_no_file() {
        assertThat(anyone.get("/public/indicators/happiness.csv").status()).isEqualTo(404);
        assertThat(anyone.get("/public/indicators.xml").status()).isEqualTo(404);
    }

    @Test
    void nobody_outside_can_ask_for_a_part_of_the_district() {
        assertThat(anyone.get("/public/indicators.csv?unit=xinqi").body())
                .isEqualTo(anyone.get("/public/indicators.csv").body());
    }
}
