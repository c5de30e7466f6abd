package org.qingmiao.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.plan.DataElement.Aggregation;
import org.qingmiao.platform.Seeds;
import org.qingmiao.platform.Text;

class ColumnTest {
    private static OrgTree anyTree(RandomGenerator random) {
        List<OrgUnit> units = new ArrayList<>();
        int count = random.nextInt(1, 40);
        for (int i = 0; i < count; i++) {
            String parent = i == 0 ? null : "u" + random.nextInt(i);
            units.add(new OrgUnit("u" + i, "", "k", parent, Text.same(""), Text.same(""), false));
        }
        return OrgTree.of(units);
    }

    /** Values at the leaves alone, some missing. */
    private static double[] leaves(OrgTree tree, RandomGenerator random) {
        double[] own = new double[tree.size()];
        for (int i = 0; i < own.length; i++) {
            boolean leaf = tree.end(i) == i + 1;
            own[i] = leaf && random.nextInt(4) > 0 ? random.nextInt(50) : Double.NaN;
        }
        return own;
    }

    private static int[] leafCounts(OrgTree tree) {
        return IntStream.range(0, tree.size())
                .map(i -> (int) IntStream.range(i, tree.end(i))
                        .filter(j -> tree.end(j) == j + 1)
                        .count())
                .toArray();
    }

    private static double[] known(OrgTree tree, double[] own, int at) {
        return Arrays.stream(own, at, tree.end(at))
                .filter(v -> !Double.isNaN(v))
                .toArray();
    }

    @Test
    void a_sum_is_the_sum_of_what_is_known_below() {
        Seeds.each(200, random -> {
            OrgTree tree = anyTree(random);
            double[] own = leaves(tree, random);
            Column column = Column.rolledUp(tree, own, new BitSet(), leafCounts(tree), Aggregation.SUM);
            for (int i = 0; i < tree.size(); i++) {
                double[] known = known(tree, own, i);
                double sum =
                        known.length == 0 ? Double.NaN : Arrays.stream(known).sum();
                assertThat(Double.valueOf(column.value()[i])).isEqualTo(Double.valueOf(sum));
            }
        });
    }

    @Test
    void an_average_weighs_every_reporting_unit_alike_however_deep_it_hangs() {
        Seeds.each(200, random -> {
            OrgTree tree = anyTree(random);
            double[] own = leaves(tree, random);
            Column column = Column.rolledUp(tree, own, new BitSet(), leafCounts(tree), Aggregation.AVERAGE);
            for (int i = 0; i < tree.size(); i++) {
                double[] known = known(tree, own, i);
                if (known.length == 0) {
                    assertThat(column.value()[i]).isNaN();
                } else {
                    double average = Arrays.stream(known).average().orElseThrow();
                    assertThat(column.value()[i]).isCloseTo(average, within(1e-9));
                }
            }
        });
    }

    @Test
    void what_cannot_be_put_together_is_known_only_where_it_was_reported() {
        Seeds.each(200, random -> {
            OrgTree tree = anyTree(random);
            double[] own = leaves(tree, random);
            Column column = Column.rolledUp(tree, own, new BitSet(), leafCounts(tree), Aggregation.NONE);
            assertThat(column.value()).isEqualTo(own);
        });
    }

    @Test
    void coverage_counts_the_units_that_reported_among_those_expected() {
        Seeds.each(200, random -> {
            OrgTree tree = anyTree(random);
            double[] own = leaves(tree, random);
            Column column = Column.rolledUp(tree, own, new BitSet(), leafCounts(tree), Aggregation.SUM);
            for (int i = 0; i < tree.size(); i++) {
                assertThat(column.reported()[i]).isEqualTo(known(tree, own, i).length);
                assertThat(column.reported()[i]).isLessThanOrEqualTo(column.expected()[i]);
            }
        });
    }

    @Test
    void a_units_own_value_stands_before_the_sum_of_its_parts() {
        OrgTree tree = OrgTree.of(List.of(
                new OrgUnit("top", "", "k", null, Text.same(""), Text.same(""), false),
                new OrgUnit("a", "", "k", "top", Text.same(""), Text.same(""), false),
                new OrgUnit("b", "", "k", "top", Text.same(""), Text.same(""), false)));
        Column column =
                Column.rolledUp(tree, new double[] {100, 1, 2}, new BitSet(), new int[] {2, 1, 1}, Aggregation.SUM);
        assertThat(column.value()).containsExactly(100, 1, 2);
        assertThat(column.reported()[0]).isEqualTo(2);
    }

    @Test
    void a_single_synthetic_value_marks_everything_above_it_and_nothing_beside_it() {
        Seeds.each(200, random -> {
            OrgTree tree = anyTree(random);
            double[] own = leaves(tree, random);
            int[] reporting = IntStream.range(0, own.length)
                    .filter(i -> !Double.isNaN(own[i]))
                    .toArray();
            if (reporting.length == 0) {
                return;
            }
            int marked = reporting[random.nextInt(reporting.length)];
            BitSet synthetic = new BitSet();
            synthetic.set(marked);
            Column column = Column.rolledUp(tree, own, synthetic, leafCounts(tree), Aggregation.SUM);
            for (int i = 0; i < tree.size(); i++) {
                boolean above = i <= marked && marked < tree.end(i);
                assertThat(column.synthetic().get(i)).isEqualTo(above);
            }
        });
    }

    private static Column single(double value) {
        OrgTree tree = OrgTree.of(List.of(new OrgUnit("top", "", "k", null, Text.same(""), Text.same(""), false)));
        return Column.rolledUp(tree, new double[] {value}, new BitSet(), new int[] {1}, Aggregation.SUM);
    }

    private static Column over(Aggregation rule, double... parts) {
        Column first = single(0);
        return Column.over(
                first.tree(), Arrays.stream(parts).mapToObj(ColumnTest::single).toList(), rule);
    }

    @Test
    void parts_of_a_longer_period_are_put_together_by_the_elements_rule() {
        assertThat(over(Aggregation.SUM, 1, 2, 3, 6).value()[0]).isEqualTo(12);
        assertThat(over(Aggregation.LAST, 1, 2, 3, 6).value()[0]).isEqualTo(6);
        assertThat(over(Aggregation.AVERAGE, 1, 2, 3, 6).value()[0]).isEqualTo(3);
        assertThat(over(Aggregation.NONE, 1, 2, 3, 6).value()[0]).isNaN();
    }

    @Test
    void a_missing_part_is_not_zero_and_is_counted_as_missing() {
        Column sum = over(Aggregation.SUM, 1, Double.NaN, 3, Double.NaN);
        assertThat(sum.value()[0]).isEqualTo(4);
        assertThat(sum.reported()[0]).isEqualTo(2);
        assertThat(sum.expected()[0]).isEqualTo(4);
        assertThat(over(Aggregation.AVERAGE, 1, Double.NaN, 3).value()[0]).isEqualTo(2);
        assertThat(over(Aggregation.LAST, 1, 3, Double.NaN).value()[0]).isEqualTo(3);
        assertThat(over(Aggregation.SUM, Double.NaN, Double.NaN).value()[0]).isNaN();
    }
}
