package org.qingmiao.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.qingmiao.indicator.cell.CellKey;
import org.qingmiao.indicator.cell.CellValue;
import org.qingmiao.org.OrgTree;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.DemoData;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.compiler.TestPlans;

class DemoTest {
    private static final Plan TINY = TestPlans.of(TestPlans.TINY).current();
    private static final Plan BEILUN = TestPlans.of(TestPlans.BEILUN).current();

    private static SortedMap<Integer, List<CellValue>> cells(Plan plan) {
        return SyntheticCells.of(plan, OrgTree.of(plan.units()));
    }

    @Test
    void the_same_pack_gives_the_same_values_each_time() {
        assertThat(cells(BEILUN)).isEqualTo(cells(BEILUN));
        assertThat(cells(TINY)).isEqualTo(cells(TINY));
    }

    /** Written down once: another machine, day or build must not change them. */
    @Test
    void the_values_of_the_tiny_pack_are_these() {
        assertThat(cells(TINY).getOrDefault(2021, List.of()).stream()
                        .filter(c -> c.key().element().equals("babies.born"))
                        .map(c -> c.key().unit() + " " + c.key().options() + " " + c.value()))
                .containsExactly(
                        "north m 241.0",
                        "north f 241.0",
                        "south m 159.0",
                        "south f 155.0",
                        "hill m 102.0",
                        "hill f 102.0");
    }

    private static Map<String, Double> sums(Plan plan, int year) {
        Map<String, Double> sums = new HashMap<>();
        Objects.requireNonNull(cells(plan).get(year))
                .forEach(c -> sums.merge(c.key().element(), Objects.requireNonNull(c.value()), Double::sum));
        return sums;
    }

    @Test
    void totals_are_shared_out_without_loss() {
        for (Plan plan : List.of(TINY, BEILUN)) {
            for (DemoData.Series series : plan.demo().series()) {
                boolean complete = series.missing().isEmpty();
                if (series instanceof DemoData.Series.Total total && complete && isSummed(plan, series.element())) {
                    total.total()
                            .forEach((year, sum) -> assertThat(sums(plan, year).get(series.element()))
                                    .as(series.element() + " " + year)
                                    .isCloseTo(sum, within(1e-6)));
                }
            }
        }
    }

    private static boolean isSummed(Plan plan, String element) {
        DataElement definition = Objects.requireNonNull(plan.elements().get(element));
        return definition.units() == DataElement.Aggregation.SUM && definition.periods() == DataElement.Aggregation.SUM;
    }

    @Test
    void counts_are_whole_and_not_below_zero_and_no_cell_comes_twice() {
        for (Plan plan : List.of(TINY, BEILUN)) {
            cells(plan).forEach((year, values) -> {
                Set<CellKey> keys = new HashSet<>();
                for (CellValue cell : values) {
                    double value = Objects.requireNonNull(cell.value());
                    assertThat(value).isGreaterThanOrEqualTo(0);
                    assertThat(keys.add(cell.key())).as(cell.key().toString()).isTrue();
                    boolean count = Objects.requireNonNull(
                                            plan.elements().get(cell.key().element()))
                                    .type()
                            == DataElement.Type.COUNT;
                    assertThat(!count || value == Math.rint(value)).isTrue();
                }
            });
        }
    }

    @Test
    void what_is_left_out_on_purpose_is_absent_not_zero() {
        assertThat(cells(TINY).get(2025))
                .noneMatch(c -> c.key().element().equals("babies.died_later")
                        && c.key().unit().equals("hill"))
                .anyMatch(c -> c.key().element().equals("babies.died_later")
                        && c.key().unit().equals("north"));
    }

    @Test
    void a_share_never_exceeds_what_it_is_a_share_of() {
        for (DemoData.Series series : BEILUN.demo().series()) {
            if (series instanceof DemoData.Series.Share share && atMostWhole(share)) {
                for (int year = 2021; year <= 2025; year++) {
                    Map<String, Double> sums = sums(BEILUN, year);
                    Double part = sums.get(share.element());
                    Double whole = sums.get(share.of());
                    if (part != null && whole != null) {
                        assertThat(part).as(share.element() + " " + year).isLessThanOrEqualTo(whole);
                    }
                }
            }
        }
    }

    private static boolean atMostWhole(DemoData.Series.Share share) {
        return share.missing().isEmpty() && share.share().values().stream().allMatch(s -> s <= 1);
    }

    @Test
    void there_is_one_login_for_each_kind_of_work_marked_as_an_example() {
        List<DemoPeople.DemoPerson> people = DemoPeople.of(BEILUN, OrgTree.of(BEILUN.units()));
        assertThat(people)
                .extracting(p -> p.person().login())
                .doesNotHaveDuplicates()
                .contains("office", "stats", "reporter", "street", "leader", "auditor", "admin");
        assertThat(people).allMatch(p -> p.person().name().zh().startsWith("示例·"));
    }
}
