package org.qingmiao.calculators.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class LinkageTest {
    private static final LinkageModel TRUTH = new LinkageModel(
            new double[][] {{0.05, 0.95}, {0.02, 0.18, 0.8}, {0.1, 0.9}, {0.15, 0.85}},
            new double[][] {{0.99, 0.01}, {0.9, 0.08, 0.02}, {0.5, 0.5}, {0.97, 0.03}},
            0.02);
    private static final int[] LEVELS = {2, 3, 2, 2};

    private static int draw(SplittableRandom random, IntToDoubleFunction probability) {
        double left = random.nextDouble();
        int level = 0;
        while (left >= probability.applyAsDouble(level)) {
            left -= probability.applyAsDouble(level++);
        }
        return level;
    }

    /** Pairs as the truth makes them; now and then a field is unknown. */
    private static PatternCounts pairs(int count, double unknown) {
        SplittableRandom random = new SplittableRandom(11);
        PatternCounts pairs = new PatternCounts(LEVELS);
        for (int i = 0; i < count; i++) {
            boolean match = random.nextDouble() < TRUTH.share();
            int[] pattern = new int[LEVELS.length];
            for (int f = 0; f < pattern.length; f++) {
                int field = f;
                pattern[f] = random.nextDouble() < unknown
                        ? PatternCounts.UNKNOWN
                        : draw(random, level -> match ? TRUTH.m(field, level) : TRUTH.u(field, level));
            }
            pairs.add(1, pattern);
        }
        return pairs;
    }

    /** log2(0.95 / 0.01) = 6.5699; 0.95 · 0.02 / (0.95 · 0.02 + 0.01 · 0.98) = 0.6597. */
    @Test
    void weight_and_probability_are_those_of_the_formula() {
        assertThat(TRUTH.weight(0, 1)).isCloseTo(6.5699, within(1e-4));
        assertThat(TRUTH.weight(0, 0)).isCloseTo(Math.log(0.05 / 0.99) / Math.log(2), within(1e-12));
        assertThat(TRUTH.probability(1, -1, -1, -1)).isCloseTo(0.6597, within(1e-4));
        assertThat(TRUTH.weight(-1, -1, -1, -1)).isZero();
        assertThat(TRUTH.probability(-1, -1, -1, -1)).isCloseTo(TRUTH.share(), within(1e-12));
    }

    @Test
    void the_truth_is_found_again_from_unlabelled_pairs() {
        LinkageEstimate estimate = LinkageEstimate.of(pairs(400_000, 0.05), LinkageModel.start(LEVELS), 2000, 1e-11);
        assertThat(estimate.settled()).isTrue();
        assertThat(estimate.model().share()).isCloseTo(TRUTH.share(), within(0.003));
        for (int field = 0; field < LEVELS.length; field++) {
            for (int level = 0; level < LEVELS[field]; level++) {
                assertThat(estimate.model().m(field, level)).isCloseTo(TRUTH.m(field, level), within(0.03));
                assertThat(estimate.model().u(field, level)).isCloseTo(TRUTH.u(field, level), within(0.005));
            }
        }
    }

    @Test
    void no_round_makes_the_pairs_less_likely() {
        PatternCounts pairs = pairs(20_000, 0.1);
        double before = Double.NEGATIVE_INFINITY;
        for (int rounds = 1; rounds < 40; rounds++) {
            double now = LinkageEstimate.of(pairs, LinkageModel.start(LEVELS), rounds, -1)
                    .logLikelihood();
            assertThat(now).isGreaterThanOrEqualTo(before - 1e-6);
            before = now;
        }
    }

    @Test
    void the_rule_keeps_both_errors_and_looks_at_the_rest() {
        PatternCounts fields = new PatternCounts(LEVELS);
        LinkRule rule = LinkRule.forErrors(TRUTH, fields, 0.00001, 0.01);
        double falseLinks = 0;
        double missed = 0;
        double looked = 0;
        for (int code = 0; code < fields.patterns(); code++) {
            int[] pattern = fields.pattern(code);
            if (Arrays.stream(pattern).anyMatch(level -> level < 0)) {
                continue;
            }
            switch (rule.decide(TRUTH.weight(pattern))) {
                case LINKED -> falseLinks += TRUTH.amongOthers(pattern);
                case NOT_LINKED -> missed += TRUTH.amongMatches(pattern);
                case LOOK_AT -> looked += TRUTH.amongMatches(pattern);
            }
        }
        assertThat(falseLinks).isGreaterThan(0).isLessThanOrEqualTo(0.00001);
        assertThat(missed).isGreaterThan(0).isLessThanOrEqualTo(0.01);
        assertThat(looked).isGreaterThan(0);
    }

    @Test
    void patterns_and_codes_are_one_to_one() {
        PatternCounts counts = new PatternCounts(3, 2, 4);
        for (int code = 0; code < counts.patterns(); code++) {
            counts.add(code + 1, counts.pattern(code));
            assertThat(counts.count(code)).isEqualTo(code + 1);
        }
    }

    @Test
    void impossible_input_is_named() {
        PatternCounts none = new PatternCounts(2);
        assertThatThrownBy(() -> none.add(1, 2)).hasMessageContaining("level 2");
        assertThatThrownBy(() -> none.add(-1, 1)).hasMessageContaining("pairs");
        assertThatThrownBy(() -> none.add(1, 1, 1)).hasMessageContaining("pattern");
        assertThatThrownBy(() -> new PatternCounts(1)).hasMessageContaining("levels");
        assertThatThrownBy(() -> LinkageEstimate.of(none, LinkageModel.start(2), 10, 0))
                .hasMessageContaining("there are none");
        assertThatThrownBy(() -> LinkageEstimate.of(none, LinkageModel.start(2, 2), 10, 0))
                .hasMessageContaining("start");
        assertThatThrownBy(() -> new LinkageModel(new double[][] {{0.5, 0.4}}, new double[][] {{1, 0}}, 0.5))
                .hasMessageContaining("m of field 0");
        assertThatThrownBy(() -> new LinkRule(2, 1)).hasMessageContaining("notBelow");
    }
}
