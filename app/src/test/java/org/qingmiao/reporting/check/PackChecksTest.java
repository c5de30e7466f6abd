package org.qingmiao.reporting.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingmiao.indicator.cell.CellKey;
import org.qingmiao.indicator.cell.CellStore;
import org.qingmiao.indicator.cell.CellValue;
import org.qingmiao.indicator.cell.CellVersion;
import org.qingmiao.indicator.cell.ValueOrigin;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.org.Period;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.compiler.TestPlans;
import org.qingmiao.plan.expression.CheckPrograms;

/** Rules across fields, periods and units in an invented district: streets north, south and hill, villages below them. */
@SuppressWarnings("NullAway.Init") // set by JUnit
class PackChecksTest {
    private static final String CHECKS = """
            - id: fewer-places
              rule: "shelter.places >= previous(shelter.places)"
              message: { zh: 托位减少, en: fewer places }
              level: warning
            - id: trained-doubled
              rule: "shelter.trained <= 2.0 * previous(shelter.trained)"
              message: { zh: 培训翻番, en: twice as many trained }
              level: warning
            - id: pupils-of-the-streets
              rule: "town.pupils == below(shelter.pupils)"
              message: { zh: 与街道之和不等, en: not the sum of the streets }
              level: error
            - id: no-street-above-its-town
              rule: "shelter.aided <= above(town.pupils)"
              message: { zh: 多于全区, en: more than in the town }
              level: error
            - id: town-births
              rule: "town.pupils <= previous(below(babies.born))"
              message: { zh: 多于上年出生, en: more than were born the year before }
              level: warning
            """;
    private static final String ELEMENTS = """
            - id: town.pupils
              name: { zh: 全区学生, en: Pupils of the town }
              type: count
              unit: persons
              level: district
              reporter: welfare
              period: year
              aggregation: { units: sum, periods: sum }
            """;

    @TempDir
    Path temporary;

    private final Map<CellKey, CellVersion> stored = new HashMap<>();
    private final List<CellValue> given = new ArrayList<>();
    private Plan plan;
    private PackChecks checks;

    @BeforeEach
    void compile() throws IOException {
        Path folder = temporary.resolve("tiny");
        try (Stream<Path> files = Files.walk(TestPlans.TINY)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(TestPlans.TINY.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Files.writeString(folder.resolve("checks/elsewhere.yaml"), CHECKS);
        Files.writeString(folder.resolve("elements/town.yaml"), ELEMENTS);
        plan = TestPlans.of(folder).current();
        OrgTree tree = OrgTree.of(plan.units());
        checks = new PackChecks(
                answering(CellStore.class, stored), new CheckPrograms(), answering(OrgUnits.class, tree));
    }

    /** Answers every question with the same. */
    private static <T> T answering(Class<T> type, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer));
    }

    private static CellKey key(String element, String unit, String period, String options) {
        return new CellKey(element, unit, Period.parse(period).orElseThrow(), options);
    }

    private void stands(String element, String unit, String period, String options, double value) {
        CellKey key = key(element, unit, period, options);
        stored.put(key, new CellVersion(key, 1, value, ValueOrigin.REPORTED, "anna", "form", "", "", Instant.EPOCH, 1));
    }

    private void stands(String element, String unit, String period, double value) {
        stands(element, unit, period, "", value);
    }

    private void comes(String element, String unit, String period, @Nullable Double value) {
        given.add(new CellValue(key(element, unit, period, ""), value));
    }

    private List<String> found() {
        return checks.findings(plan, given).stream()
                .map(f -> f.message().en() + " " + f.unit() + " " + f.period())
                .toList();
    }

    @Test
    void a_value_is_held_against_the_year_before() {
        stands("shelter.places", "north", "2024", 20);
        comes("shelter.places", "north", "2025", 19.0);
        assertThat(found()).containsExactly("fewer places north 2025");
        given.clear();
        comes("shelter.places", "north", "2025", 20.0);
        assertThat(found()).isEmpty();
    }

    @Test
    void a_quarter_is_held_against_the_quarter_before() {
        stands("shelter.trained", "north", "2024Q4", 10);
        stands("shelter.trained", "north", "2024Q1", 100);
        comes("shelter.trained", "north", "2025Q1", 21.0);
        assertThat(found()).containsExactly("twice as many trained north 2025Q1");
    }

    @Test
    void both_periods_may_come_together() {
        comes("shelter.places", "north", "2024", 20.0);
        comes("shelter.places", "north", "2025", 19.0);
        List<CheckFinding> findings = checks.findings(plan, given);
        assertThat(findings).singleElement().satisfies(f -> {
            assertThat(f.isError()).isFalse();
            assertThat(f.concerns(key("shelter.places", "north", "2024", ""))).isTrue();
            assertThat(f.concerns(key("shelter.places", "north", "2025", ""))).isTrue();
            assertThat(f.concerns(key("shelter.places", "south", "2025", ""))).isFalse();
        });
    }

    @Test
    void a_correction_of_last_year_is_not_held_up_by_this_year() {
        stands("shelter.places", "north", "2025", 20);
        comes("shelter.places", "north", "2024", 30.0);
        assertThat(found()).isEmpty();
    }

    @Test
    void nothing_is_said_where_a_value_is_missing() {
        comes("shelter.places", "north", "2025", 1.0);
        assertThat(found()).isEmpty();
        stands("shelter.places", "north", "2024", 20);
        given.clear();
        comes("shelter.places", "north", "2025", null);
        assertThat(found()).isEmpty();
    }

    private void streets(double north, double south, double hill) {
        stands("shelter.pupils", "north", "2025", north);
        stands("shelter.pupils", "south", "2025", south);
        stands("shelter.pupils", "hill", "2025", hill);
    }

    @Test
    void a_district_is_held_against_the_sum_of_its_streets() {
        streets(1, 2, 3);
        comes("town.pupils", "liuxi", "2025", 7.0);
        assertThat(found()).containsExactly("not the sum of the streets liuxi 2025");
        given.clear();
        comes("town.pupils", "liuxi", "2025", 6.0);
        assertThat(found()).isEmpty();
    }

    @Test
    void a_street_that_makes_the_sum_wrong_is_told_at_its_own_value() {
        streets(1, 2, 3);
        stands("town.pupils", "liuxi", "2025", 6);
        comes("shelter.pupils", "south", "2025", 5.0);
        List<CheckFinding> findings = checks.findings(plan, given);
        assertThat(findings).singleElement().satisfies(f -> {
            assertThat(f.isError()).isTrue();
            assertThat(f.unit()).isEqualTo("liuxi");
            assertThat(f.concerns(given.getFirst().key())).isTrue();
        });
    }

    @Test
    void a_sum_of_which_a_street_is_missing_is_not_judged() {
        stands("shelter.pupils", "north", "2025", 1);
        comes("town.pupils", "liuxi", "2025", 7.0);
        assertThat(found()).isEmpty();
    }

    @Test
    void a_street_is_held_against_the_district_above_it() {
        stands("town.pupils", "liuxi", "2025", 6);
        comes("shelter.aided", "hill", "2025", 7.0);
        comes("shelter.aided", "south", "2025", 6.0);
        assertThat(found()).containsExactly("more than in the town hill 2025");
    }

    @Test
    void a_district_that_falls_below_one_of_its_streets_is_told_so() {
        stands("shelter.aided", "hill", "2025", 7);
        comes("town.pupils", "liuxi", "2025", 6.0);
        assertThat(found()).containsExactly("more than in the town hill 2025");
    }

    @Test
    void the_sum_of_a_year_before_counts_all_options_of_all_streets() {
        for (String street : List.of("north", "south", "hill")) {
            stands("babies.born", street, "2024", "m", 2);
            stands("babies.born", street, "2024", "f", 2);
        }
        comes("town.pupils", "liuxi", "2025", 13.0);
        assertThat(found()).containsExactly("more than were born the year before liuxi 2025");
        stored.remove(key("babies.born", "hill", "2024", "f"));
        assertThat(found()).isEmpty();
    }

    @Test
    void a_unit_that_is_not_there_breaks_nothing() {
        comes("shelter.places", "atlantis", "2025", 1.0);
        assertThat(found()).isEmpty();
    }
}
