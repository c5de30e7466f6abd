package org.qingmiao.indicator.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.org.Period;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.compiler.TestPlans;
import org.qingmiao.platform.Text;

/** What is wrong with a value by itself, and what is counted and said of values. */
class CellChecksTest {
    private static final Plan PLAN = TestPlans.of(TestPlans.TINY).current();
    private static final OrgTree TREE = OrgTree.of(PLAN.units());
    private static final ElementRegistry ELEMENTS = new ElementRegistry(List.of(PLAN));
    private static final OrgUnits UNITS = new OrgUnits() {
        @Override
        public OrgTree tree() {
            return TREE;
        }

        @Override
        public int key(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int store(Collection<OrgUnit> some) {
            throw new UnsupportedOperationException();
        }
    };

    /** A register counts the places of shelters from 2026 on. */
    private static final CountedValues REGISTER = new CountedValues() {
        @Override
        public boolean counts(DataElement element, Period period) {
            return element.id().equals("shelter.places") && period.yearOf() >= 2026;
        }

        @Override
        public Optional<Source> source(DataElement element) {
            return Optional.of(new Source(Text.same("Places"), "/places"));
        }

        @Override
        public List<CountedAmounts> amounts(List<Asked> asked, OrgTree tree, Optional<Instant> asOf) {
            return List.of();
        }

        @Override
        public boolean areInvented() {
            return false;
        }

        @Override
        public Look since(String before) {
            return new Look("", Set.of());
        }
    };

    private static CellValue value(String element, String unit, Period period, String options, @Nullable Double value) {
        return new CellValue(new CellKey(element, unit, period, options), value);
    }

    private static List<CellProblem> problems(CellValue... values) {
        return new CellChecks(ELEMENTS, UNITS, REGISTER).problems(List.of(values));
    }

    @ParameterizedTest(name = "{0} of {1} in {2} [{3}]: {4}")
    @CsvSource({
        "shelter.places, north, 2025, '', ",
        "shelter.places, liuxi, 2025, '', ",
        "babies.born, north, 2025, f, ",
        "nothing.here, north, 2025, '', QM-C001",
        "babies.died, north, 2025, '', QM-C002",
        "shelter.places, north, 2026, '', QM-C018",
        "shelter.places, nowhere, 2025, '', QM-C003",
        "shelter.places, north-1, 2025, '', QM-C015",
        "shelter.places, health, 2025, '', QM-C015",
        "shelter.trained, north, 2025, '', QM-C005",
        "shelter.places, north, 2025, f, QM-C006",
        "babies.born, north, 2025, '', QM-C006",
        "babies.born, north, 2025, x, QM-C006"
    })
    void a_value_stands_where_its_element_is_reported(
            String element, String unit, int year, String options, @Nullable String code) {
        assertThat(problems(value(element, unit, Period.year(year), options, 3.0)))
                .extracting(CellProblem::code)
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        ", ",
        "0, ",
        "7, ",
        "1e12, ",
        "1000000000001, QM-C010",
        "7.5, QM-C010",
        "-1, QM-C008",
        "-0.5, QM-C008",
        "NaN, QM-C007",
        "Infinity, QM-C007"
    })
    void a_count_is_a_whole_number_that_is_not_below_zero(@Nullable Double number, @Nullable String code) {
        assertThat(problems(value("shelter.places", "north", Period.year(2025), "", number)))
                .extracting(CellProblem::code)
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void the_same_place_is_filled_once_and_the_second_is_named_by_its_number() {
        CellValue places = value("shelter.places", "north", Period.year(2025), "", 3.0);
        CellValue again = value("shelter.places", "north", Period.year(2025), "", 4.0);
        CellValue south = value("shelter.places", "south", Period.year(2025), "", 3.0);
        assertThat(problems(places, south, again)).singleElement().satisfies(p -> {
            assertThat(p.code()).isEqualTo("QM-C009");
            assertThat(p.index()).isEqualTo(2);
        });
    }

    @Test
    void an_element_that_is_split_twice_has_each_pair_and_one_that_is_not_has_none() {
        assertThat(ELEMENTS.options("babies.born")).containsExactlyInAnyOrder("f", "m");
        assertThat(ELEMENTS.options("shelter.places")).containsExactly("");
        assertThat(ELEMENTS.agreesWith(new ElementRegistry(List.of(PLAN)))).isTrue();
        assertThat(ELEMENTS.agreesWith(new ElementRegistry(List.of()))).isTrue();
        assertThat(new ElementRegistry(List.of()).agreesWith(ELEMENTS)).isFalse();
    }

    @Test
    void what_was_counted_is_summed_over_the_options_asked_for_and_up_the_tree() {
        double[] girls = new double[TREE.size()];
        double[] boys = new double[TREE.size()];
        girls[TREE.position("north-1")] = 2;
        girls[TREE.position("hill-1")] = 5;
        boys[TREE.position("north-1")] = 3;
        BitSet known = new BitSet();
        for (String unit : List.of("liuxi", "north", "north-1", "south")) {
            known.set(TREE.position(unit));
        }
        CountedAmounts amounts = new CountedAmounts(Map.of("f", girls, "m", boys), known);
        double[] both = amounts.rolledUp(TREE, List.of("f", "m", "x"));
        assertThat(both[TREE.position("liuxi")]).isEqualTo(10);
        assertThat(both[TREE.position("north")]).isEqualTo(5);
        assertThat(both[TREE.position("north-1")]).isEqualTo(5);
        assertThat(both[TREE.position("south")]).as("nobody is a number too").isZero();
        assertThat(both[TREE.position("hill")]).as("not counted there").isNaN();
        assertThat(amounts.rolledUp(TREE, List.of("f"))[TREE.position("liuxi")]).isEqualTo(7);
        assertThat(CountedAmounts.none().rolledUp(TREE, List.of(""))).containsOnly(Double.NaN);
    }

    private static CellChange change(String reason, CellValue... values) {
        return new CellChange("anna", ValueOrigin.REPORTED, "form", "", reason, "", List.of(values));
    }

    @Test
    void the_record_says_who_how_and_why_and_leaves_out_what_was_not_said() {
        CellValue places = value("shelter.places", "north", Period.year(2025), "", 3.0);
        assertThat(ChangeDigest.facts(change("", places), false)).isEqualTo("{\"author\":\"anna\",\"means\":\"form\"}");
        assertThat(ChangeDigest.facts(
                        new CellChange("", ValueOrigin.REPORTED, "xlsx", "places.xlsx", "", "", List.of(places)),
                        false))
                .isEqualTo("{\"means\":\"xlsx\",\"source\":\"places.xlsx\"}");
        String digest = ChangeDigest.sha256(List.of(places));
        assertThat(ChangeDigest.facts(change("counted again", places), true))
                .isEqualTo("{\"author\":\"anna\",\"means\":\"form\",\"reason\":\"counted again\",\"sha256\":\"" + digest
                        + "\"}");
        assertThat(digest).matches("[0-9a-f]{64}");
    }

    @Test
    void a_digest_tells_every_value_its_place_and_the_order_apart() {
        CellValue three = value("shelter.places", "north", Period.year(2025), "", 3.0);
        CellValue four = value("shelter.places", "north", Period.year(2025), "", 4.0);
        CellValue unknown = value("shelter.places", "north", Period.year(2025), "", null);
        CellValue south = value("shelter.places", "south", Period.year(2025), "", 3.0);
        assertThat(List.of(
                        ChangeDigest.sha256(List.of(three)),
                        ChangeDigest.sha256(List.of(four)),
                        ChangeDigest.sha256(List.of(unknown)),
                        ChangeDigest.sha256(List.of(south)),
                        ChangeDigest.sha256(List.of(three, south)),
                        ChangeDigest.sha256(List.of(south, three))))
                .doesNotHaveDuplicates();
    }

    @Test
    void values_of_one_unit_name_it_and_those_of_several_name_none() {
        CellValue north = value("babies.born", "north", Period.year(2025), "f", 3.0);
        CellValue south = value("babies.born", "south", Period.year(2025), "f", 3.0);
        assertThat(ChangeDigest.unit(List.of(north, north))).isEqualTo("north");
        assertThat(ChangeDigest.unit(List.of(north, south))).isEmpty();
        assertThat(ChangeDigest.name(north.key())).isEqualTo("babies.born north 2025 f");
        assertThat(ChangeDigest.name(CellKey.of("shelter.places", "north", Period.year(2025))))
                .isEqualTo("shelter.places north 2025");
    }

    @ParameterizedTest
    @EnumSource
    void each_origin_is_read_as_it_was_kept(ValueOrigin origin) {
        assertThat(ValueOrigin.of(origin.code())).isEqualTo(origin);
    }

    @ParameterizedTest
    @EnumSource
    void each_problem_says_what_it_is_in_both_languages(CellCode code) {
        assertThat(code.id()).matches("QM-C\\d{3}");
        assertThat(code.status()).isEqualTo(422);
        assertThat(code.text().zh()).isNotBlank().isNotEqualTo(code.text().en());
    }
}
