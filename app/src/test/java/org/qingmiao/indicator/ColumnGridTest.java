package org.qingmiao.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingmiao.indicator.IndicatorValue.Coverage;
import org.qingmiao.indicator.cell.ElementRegistry;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.Period;
import org.qingmiao.plan.DataElement.Aggregation;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.compiler.TestPlans;

/** Infant deaths of a district of three streets, computed from columns: deaths of the first week and later, by births. */
class ColumnGridTest {
    private static final Plan PLAN = TestPlans.of(TestPlans.TINY).current();
    private static final OrgTree TREE = OrgTree.of(PLAN.units());
    private static final Indicator DEATHS =
            Objects.requireNonNull(PLAN.indicators().get("infant-deaths"));
    private static final Period YEAR = Period.year(2024);
    private static final List<String> STREETS = List.of("north", "south", "hill");

    private final Map<Columns.Key, Column> columns = new HashMap<>();

    private static int[] streets() {
        int[] expected = new int[TREE.size()];
        STREETS.forEach(street -> expected[TREE.position(street)] = 1);
        expected[TREE.position("liuxi")] = 3;
        return expected;
    }

    private void reported(String element, boolean synthetic, double north, double south, double hill) {
        double[] own = new double[TREE.size()];
        java.util.Arrays.fill(own, Double.NaN);
        own[TREE.position("north")] = north;
        own[TREE.position("south")] = south;
        own[TREE.position("hill")] = hill;
        BitSet marked = new BitSet();
        marked.set(TREE.position("hill"), synthetic);
        columns.put(new Columns.Key(element, YEAR), Column.rolledUp(TREE, own, marked, streets(), Aggregation.SUM));
    }

    private ColumnGrid grid() {
        ColumnValues values = new ColumnValues(columns, new ElementRegistry(List.of(PLAN)));
        return new ColumnGrid(List.of(DEATHS), List.of("liuxi", "north"), List.of(YEAR), values, TREE);
    }

    private IndicatorValue district() {
        return grid().value("infant-deaths", "liuxi", YEAR);
    }

    @Test
    void what_is_computed_from_elements_rests_on_the_reports_of_each() {
        reported("babies.died_week", false, 1, 0, 2);
        reported("babies.died_later", false, 1, 1, 0);
        reported("babies.born", false, 500, 300, 200);
        IndicatorValue value = district();
        assertThat(value.numerator()).isEqualTo(5);
        assertThat(value.denominator()).isEqualTo(1000);
        assertThat(value.value()).isEqualTo(5);
        assertThat(value.lower()).isLessThan(5.0);
        assertThat(value.upper()).isGreaterThan(5.0);
        assertThat(value.coverage()).isEqualTo(new Coverage(6, 6, 3, 3));
        assertThat(value.synthetic()).isFalse();
        assertThat(value.unit() + " " + value.indicator()).isEqualTo("liuxi infant-deaths");
    }

    @Test
    void while_a_report_is_missing_there_are_counts_but_no_value() {
        reported("babies.died_week", false, 1, Double.NaN, 2);
        reported("babies.died_later", false, 1, 1, 0);
        reported("babies.born", false, 500, 300, 200);
        IndicatorValue value = district();
        assertThat(value.value()).isNull();
        assertThat(value.lower()).isNull();
        assertThat(value.upper()).isNull();
        assertThat(value.numerator()).isEqualTo(5);
        assertThat(value.coverage()).isEqualTo(new Coverage(5, 6, 3, 3));
    }

    @Test
    void where_nothing_was_reported_nothing_is_known() {
        for (String element : List.of("babies.died_week", "babies.died_later", "babies.born")) {
            columns.put(new Columns.Key(element, YEAR), Column.empty(TREE, streets()));
        }
        IndicatorValue value = district();
        assertThat(value.value()).isNull();
        assertThat(value.numerator()).isNull();
        assertThat(value.denominator()).isNull();
    }

    @ParameterizedTest(name = "deaths invented {0}, births invented {1}: {2}")
    @CsvSource({"false, false, false", "true, false, true", "false, true, true"})
    void one_invented_part_marks_the_whole(boolean deaths, boolean births, boolean marked) {
        reported("babies.died_week", deaths, 1, 0, 2);
        reported("babies.died_later", false, 1, 1, 0);
        reported("babies.born", births, 500, 300, 200);
        assertThat(district().synthetic()).isEqualTo(marked);
        assertThat(grid().value("infant-deaths", "north", YEAR).synthetic())
                .as("hill is invented, not north")
                .isFalse();
    }

    @Test
    void all_that_was_asked_for_is_given_and_nothing_else_can_be_asked() {
        reported("babies.died_week", false, 1, 0, 2);
        reported("babies.died_later", false, 1, 1, 0);
        reported("babies.born", false, 500, 300, 200);
        assertThat(grid().values()).extracting(IndicatorValue::unit).containsExactly("liuxi", "north");
        assertThat(grid().values().map(IndicatorValue::value)).containsExactly(5.0, 4.0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> grid().value("infant-deaths", "liuxi", Period.year(2023)));
        assertThatIllegalArgumentException().isThrownBy(() -> grid().value("places", "liuxi", YEAR));
    }

    @Test
    void what_a_register_counts_has_no_gaps_and_waits_for_no_report() {
        double[] counted = new double[TREE.size()];
        counted[TREE.position("hill")] = Double.NaN;
        counted[TREE.position("north")] = 4;
        counted[TREE.position("north-1")] = 4;
        Column column = Column.counted(TREE, counted, streets(), true);
        assertThat(column.value()[TREE.position("north")]).isEqualTo(4);
        assertThat(column.value()[TREE.position("south")]).isZero();
        assertThat(column.value()[TREE.position("north-1")]).as("not its level").isNaN();
        assertThat(column.reported()[TREE.position("liuxi")]).isEqualTo(3);
        assertThat(column.reported()[TREE.position("hill")])
                .as("not counted there")
                .isZero();
        assertThat(column.synthetic().cardinality()).isEqualTo(TREE.size());
        assertThat(Column.counted(TREE, counted, streets(), false).synthetic().isEmpty())
                .isTrue();
    }

    @ParameterizedTest(name = "{0} of {1} above, {2} of {3} below: {4}")
    @CsvSource({
        "3, 3, 3, 3, 1, true",
        "2, 3, 3, 3, 0.8333333333333334, false",
        "3, 3, 0, 3, 0.5, false",
        "0, 0, 0, 0, 1, true",
        "1, 4, 0, 0, 0.25, false"
    })
    void a_value_rests_on_a_share_of_the_reports(
            int above, int ofAbove, int below, int ofBelow, double share, boolean all) {
        Coverage coverage = new Coverage(above, ofAbove, below, ofBelow);
        assertThat(coverage.share()).isEqualTo(share);
        assertThat(coverage.complete()).isEqualTo(all);
        assertThat(coverage.reported()).isEqualTo(above + below);
    }

    @Test
    void a_longer_period_of_one_part_is_that_part_and_of_several_is_marked_if_one_is() {
        reported("babies.born", true, 500, 300, 200);
        Column invented = Objects.requireNonNull(columns.get(new Columns.Key("babies.born", YEAR)));
        reported("babies.born", false, 100, 100, 100);
        Column real = Objects.requireNonNull(columns.get(new Columns.Key("babies.born", YEAR)));
        assertThat(Column.over(TREE, List.of(real), Aggregation.SUM)).isSameAs(real);
        Column both = Column.over(TREE, List.of(invented, real), Aggregation.SUM);
        assertThat(both.synthetic().get(TREE.position("hill"))).isTrue();
        assertThat(both.synthetic().get(TREE.position("north"))).isFalse();
        assertThat(both.expected()[TREE.position("liuxi")]).isEqualTo(6);
        Column stock = Column.over(TREE, List.of(invented, real), Aggregation.LAST);
        assertThat(stock.expected()[TREE.position("liuxi")])
                .as("its last part alone")
                .isEqualTo(3);
        assertThat(stock.value()[TREE.position("liuxi")]).isEqualTo(300);
    }
}
