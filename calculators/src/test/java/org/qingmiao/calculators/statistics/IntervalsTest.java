package org.qingmiao.calculators.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.qingmiao.calculators.statistics.Cases.FOURTEEN_DIGITS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalsTest {
    /** Standard table of exact Poisson limits (Garwood 1936; Breslow and Day 1987, table 2.11). */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 3.6889",
        "1, 0.0253, 5.5716",
        "2, 0.2422, 7.2247",
        "3, 0.6187, 8.7673",
        "5, 1.6235, 11.6683",
        "10, 4.7954, 18.3904"
    })
    void poisson_limits_are_those_of_the_table(int events, double lower, double upper) {
        Interval limits = Intervals.poissonExact(events, 1, 0.95);
        assertThat(limits.lower()).isCloseTo(lower, within(5.1e-5));
        assertThat(limits.upper()).isCloseTo(upper, within(5.1e-5));
    }

    /** R. G. Newcombe, Statistics in Medicine 17 (1998) 857-872, table I. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2527, 0.3676, 0.2544, 0.3658, 0.2553, 0.3662",
        "15, 148, 0.0578, 0.1617, 0.0601, 0.1581, 0.0624, 0.1605",
        "0, 20, 0, 0.1684, 0, 0.1391, 0, 0.1611",
        "1, 29, 0.0009, 0.1776, 0.0017, 0.1585, 0.0061, 0.1718"
    })
    void proportions_have_the_limits_of_newcombes_table(
            int events, int n, double cpLow, double cpHigh, double midLow, double midHigh, double wLow, double wHigh) {
        Interval exact = Intervals.clopperPearson(events, n, 0.95);
        Interval mid = Intervals.midP(events, n, 0.95);
        Interval wilson = Intervals.wilson(events, n, 0.95);
        assertThat(new double[] {exact.lower(), exact.upper(), mid.lower(), mid.upper(), wilson.lower(), wilson.upper()
                })
                .containsExactly(new double[] {cpLow, cpHigh, midLow, midHigh, wLow, wHigh}, within(5.1e-5));
    }

    /** Worked example of the review of child deaths: 5 neonatal deaths among 4,000 live births. */
    @Test
    void five_deaths_of_four_thousand_births() {
        Interval limits = Intervals.poissonExact(5, 4000, 0.95);
        assertThat(limits.estimate() * 1000).isEqualTo(1.25);
        assertThat(limits.lower() * 1000).isCloseTo(0.41, within(0.005));
        assertThat(limits.upper() * 1000).isCloseTo(2.92, within(0.005));
    }

    @Test
    void no_events_have_closed_forms() {
        assertThat(Intervals.poissonExact(0, 2, 0.95).upper()).isCloseTo(-Math.log(0.025) / 2, FOURTEEN_DIGITS);
        assertThat(Intervals.poissonMidP(0, 2, 0.95).upper()).isCloseTo(-Math.log(0.05) / 2, FOURTEEN_DIGITS);
        assertThat(Intervals.clopperPearson(0, 7, 0.95).upper())
                .isCloseTo(1 - Math.pow(0.025, 1 / 7.0), FOURTEEN_DIGITS);
        assertThat(Intervals.midP(0, 7, 0.95).upper()).isCloseTo(1 - Math.pow(0.05, 1 / 7.0), FOURTEEN_DIGITS);
        assertThat(Intervals.midP(7, 7, 0.95).lower()).isCloseTo(Math.pow(0.05, 1 / 7.0), FOURTEEN_DIGITS);
        assertThat(Intervals.wilson(0, 7, 0.95).lower()).isZero();
        assertThat(Intervals.clopperPearson(7, 7, 0.95).upper()).isEqualTo(1);
    }

    @Test
    void the_limits_solve_their_equations() {
        Cases.each(200, random -> {
            int n = random.nextInt(2, 50);
            int x = random.nextInt(1, n);
            double level = random.nextDouble(0.5, 0.999);
            double tail = (1 - level) / 2;
            Interval exact = Intervals.clopperPearson(x, n, level);
            assertThat(1 - Cases.atMost(x - 1, n, exact.lower())).isCloseTo(tail, within(1e-12));
            assertThat(Cases.atMost(x, n, exact.upper())).isCloseTo(tail, within(1e-12));
            Interval mid = Intervals.midP(x, n, level);
            assertThat(half(Cases.atMost(x - 1, n, mid.lower()), Cases.atMost(x, n, mid.lower())))
                    .isCloseTo(1 - tail, within(1e-12));
            assertThat(half(Cases.atMost(x - 1, n, mid.upper()), Cases.atMost(x, n, mid.upper())))
                    .isCloseTo(tail, within(1e-12));
            Interval rate = Intervals.poissonMidP(x, 1, level);
            assertThat(half(Cases.atMost(x - 1, rate.lower()), Cases.atMost(x, rate.lower())))
                    .isCloseTo(1 - tail, within(1e-12));
            assertThat(half(Cases.atMost(x - 1, rate.upper()), Cases.atMost(x, rate.upper())))
                    .isCloseTo(tail, within(1e-12));
        });
    }

    private static double half(double one, double other) {
        return (one + other) / 2;
    }

    @Test
    void mid_p_lies_within_exact_and_more_confidence_is_wider() {
        Cases.each(300, random -> {
            int n = random.nextInt(1, 5000);
            int x = random.nextInt(0, n + 1);
            double level = random.nextDouble(0.5, 0.99);
            assertContains(Intervals.clopperPearson(x, n, level), Intervals.midP(x, n, level));
            assertContains(Intervals.poissonExact(x, n, level), Intervals.poissonMidP(x, n, level));
            assertContains(Intervals.clopperPearson(x, n, level + 0.005), Intervals.clopperPearson(x, n, level));
            assertContains(Intervals.wilson(x, n, level + 0.005), Intervals.wilson(x, n, level));
        });
    }

    private static void assertContains(Interval wide, Interval narrow) {
        assertThat(wide.lower()).isLessThanOrEqualTo(narrow.lower());
        assertThat(wide.upper()).isGreaterThanOrEqualTo(narrow.upper());
        assertThat(narrow.estimate()).isBetween(narrow.lower() - 1e-15, narrow.upper() + 1e-15);
    }

    @Test
    void events_and_their_absence_mirror_each_other() {
        Cases.each(200, random -> {
            int n = random.nextInt(1, 400);
            int x = random.nextInt(0, n + 1);
            for (Interval[] pair : new Interval[][] {
                {Intervals.clopperPearson(x, n, 0.9), Intervals.clopperPearson(n - x, n, 0.9)},
                {Intervals.midP(x, n, 0.9), Intervals.midP(n - x, n, 0.9)},
                {Intervals.wilson(x, n, 0.9), Intervals.wilson(n - x, n, 0.9)}
            }) {
                assertThat(pair[0].lower()).isCloseTo(1 - pair[1].upper(), within(1e-13));
            }
        });
    }

    @Test
    void exact_limits_never_cover_less_than_their_level() {
        int n = 30;
        for (double p = 0.005; p < 1; p += 0.005) {
            double covered = 0;
            double coveredMean = 0;
            double mean = p * 20;
            for (int x = 0; x <= 80; x++) {
                Interval rate = Intervals.poissonExact(x, 1, 0.9);
                if (rate.lower() <= mean && mean <= rate.upper()) {
                    coveredMean += Cases.atMost(x, mean) - Cases.atMost(x - 1, mean);
                }
                if (x <= n) {
                    Interval share = Intervals.clopperPearson(x, n, 0.9);
                    boolean holds = share.lower() <= p && p <= share.upper();
                    covered += holds ? Cases.atMost(x, n, p) - Cases.atMost(x - 1, n, p) : 0;
                }
            }
            assertThat(covered).isGreaterThanOrEqualTo(0.9 - 1e-12);
            assertThat(coveredMean).isGreaterThanOrEqualTo(0.9 - 1e-12);
        }
    }

    @Test
    void more_events_have_higher_limits() {
        Interval before = Intervals.poissonExact(0, 10, 0.95);
        for (int x = 1; x < 300; x++) {
            Interval now = Intervals.poissonExact(x, 10, 0.95);
            assertThat(now.lower()).isGreaterThan(before.lower());
            assertThat(now.upper()).isGreaterThan(before.upper());
            before = now;
        }
    }

    @Test
    void what_is_impossible_is_named() {
        assertThatThrownBy(() -> Intervals.poissonExact(-1, 10, 0.95)).hasMessageStartingWith("events ");
        assertThatThrownBy(() -> Intervals.poissonMidP(1, 0, 0.95)).hasMessageStartingWith("denominator ");
        assertThatThrownBy(() -> Intervals.clopperPearson(11, 10, 0.95)).hasMessageStartingWith("events ");
        assertThatThrownBy(() -> Intervals.wilson(1, Double.NaN, 0.95)).hasMessageStartingWith("trials ");
        assertThatThrownBy(() -> Intervals.midP(1, 10, 1)).hasMessageStartingWith("level ");
    }
}
