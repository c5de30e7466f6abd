package org.qingmiao.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.qingmiao.plan.compiler.TestPlans;
import org.qingmiao.platform.Seeds;

class EstimateTest {
    private static final Map<String, Indicator> INDICATORS =
            TestPlans.of(TestPlans.TINY).current().indicators();

    private static Indicator indicator(String id) {
        return Objects.requireNonNull(INDICATORS.get(id), id);
    }

    @Test
    void a_rate_is_numerator_over_denominator_times_the_factor_of_its_unit() {
        Estimate estimate = Estimate.of(indicator("infant-deaths"), 4, 1000);
        assertThat(estimate.value()).isEqualTo(4.0);
        assertThat(estimate.lower()).isCloseTo(1.0899, within(5e-5));
        assertThat(estimate.upper()).isCloseTo(10.2416, within(5e-5));
    }

    @Test
    void no_event_has_a_lower_limit_of_zero_and_an_upper_one_above_it() {
        Estimate estimate = Estimate.of(indicator("accidents"), 0, 50_000);
        assertThat(estimate.value()).isZero();
        assertThat(estimate.lower()).isZero();
        assertThat(estimate.upper()).isCloseTo(100_000 * 3.688879 / 50_000, within(1e-4));
    }

    @Test
    void wilson_limits_of_a_share_are_those_of_the_literature() {
        // Newcombe (1998), table I: 81 of 263 gives 0.2553 to 0.3662 without continuity correction.
        Estimate estimate = Estimate.of(indicator("short-sight"), 81, 263);
        assertThat(estimate.lower()).isCloseTo(25.53, within(0.005));
        assertThat(estimate.upper()).isCloseTo(36.62, within(0.005));
    }

    @Test
    void clopper_pearson_limits_of_a_share_are_those_of_the_literature() {
        // Newcombe (1998), table I: 81 of 263 gives 0.2527 to 0.3676 by the exact method.
        Estimate estimate = Estimate.of(indicator("obesity"), 81, 263);
        assertThat(estimate.lower()).isCloseTo(25.27, within(0.005));
        assertThat(estimate.upper()).isCloseTo(36.76, within(0.005));
    }

    @Test
    void a_full_share_has_no_limit_above_100() {
        Estimate estimate = Estimate.of(indicator("short-sight"), 20, 20);
        assertThat(estimate.upper()).isEqualTo(100.0);
        assertThat(estimate.lower()).isBetween(80.0, 100.0);
    }

    @Test
    void a_count_is_its_numerator_and_has_no_interval() {
        Estimate estimate = Estimate.of(indicator("trained"), 120, Double.NaN);
        assertThat(estimate.value()).isEqualTo(120.0);
        assertThat(estimate.lower()).isNaN();
    }

    @Test
    void a_missing_part_makes_the_whole_unknown() {
        assertThat(Estimate.of(indicator("infant-deaths"), Double.NaN, 1000).value())
                .isNaN();
        assertThat(Estimate.of(indicator("infant-deaths"), 4, Double.NaN).value())
                .isNaN();
    }

    @Test
    void a_denominator_of_zero_gives_no_value() {
        assertThat(Estimate.of(indicator("infant-deaths"), 0, 0).value()).isNaN();
        assertThat(Estimate.of(indicator("infant-deaths"), 1, 0).upper()).isNaN();
    }

    @Test
    void more_events_than_trials_are_shown_without_a_made_up_interval() {
        Estimate estimate = Estimate.of(indicator("short-sight"), 101, 100);
        assertThat(estimate.value()).isEqualTo(101.0);
        assertThat(estimate.lower()).isNaN();
        assertThat(estimate.upper()).isNaN();
    }

    @Test
    void an_interval_holds_its_value_and_narrows_with_more_cases() {
        Seeds.each(300, random -> {
            double trials = random.nextInt(1, 5000);
            double events = random.nextInt((int) trials + 1);
            for (String id : new String[] {"infant-deaths", "short-sight", "obesity"}) {
                Estimate one = Estimate.of(indicator(id), events, trials);
                Estimate ten = Estimate.of(indicator(id), events * 10, trials * 10);
                assertThat(one.value()).isBetween(one.lower() - 1e-9, one.upper() + 1e-9);
                assertThat(ten.upper() - ten.lower()).isLessThan(one.upper() - one.lower());
            }
        });
    }

    @Test
    void formulas_follow_arithmetic_and_division_by_zero_gives_nothing() {
        Formula a = new Formula.Element("a");
        Formula b = new Formula.Element("b");
        Formula half = new Formula.Binary(
                Formula.Operator.DIVIDED_BY, new Formula.Binary(Formula.Operator.PLUS, a, b), new Formula.Constant(2));
        assertThat(Estimate.compute(half, id -> id.equals("a") ? 3 : 5)).isEqualTo(4.0);
        Formula ratio = new Formula.Binary(Formula.Operator.DIVIDED_BY, a, b);
        assertThat(Estimate.compute(ratio, id -> id.equals("a") ? 3 : 0)).isNaN();
        assertThat(Estimate.compute(new Formula.Negated(a), id -> 3)).isEqualTo(-3.0);
    }
}
