package org.qingmiao.evaluation.report.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingmiao.evaluation.live.InventedIndicators;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.compiler.TestPlans;

/** "Worse than last year" is said of what is printed, and of rare events only beyond chance. */
class WorseningTest {
    private final Plan plan = TestPlans.of(TestPlans.TINY).current();
    private final InventedIndicators values = new InventedIndicators(plan, new SplittableRandom(1));

    private boolean worse(String target) {
        return Worsening.since(
                values.evaluations()
                        .evaluate(plan, "liuxi", 2022, Optional.empty())
                        .of(target),
                2021);
    }

    /** Among 10,000 births each year; p-values of the exact comparison of two Poisson rates: 0.12, 0.035, 0.00002. */
    @ParameterizedTest
    @CsvSource({"12, 22, false", "12, 26, true", "10, 40, true", "4, 6, false", "22, 12, false", "40, 10, false"})
    void deaths_are_worse_where_chance_does_not_explain_them(int before, int now, boolean worse) {
        values.give("infant-deaths", "liuxi", 2021, before, 10_000);
        values.give("infant-deaths", "liuxi", 2022, now, 10_000);
        assertThat(worse("N1")).isEqualTo(worse);
    }

    /** A rate of which only the value is known says nothing about chance. */
    @Test
    void deaths_without_their_number_are_not_called_worse() {
        values.give("infant-deaths", "liuxi", 2021, 10, 10_000);
        values.give("infant-deaths", "liuxi", 2022, 40, Double.NaN);
        assertThat(worse("N1")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"500, 520, true", "520, 500, false", "500, 500, false", "50000, 50001, false"})
    void a_share_is_worse_where_it_is_printed_as_more(int before, int now, boolean worse) {
        values.give("obesity", "liuxi", 2021, before, before < 1000 ? 5_000 : 500_000);
        values.give("obesity", "liuxi", 2022, now, before < 1000 ? 5_000 : 500_000);
        assertThat(worse("N9")).isEqualTo(worse);
    }
}
