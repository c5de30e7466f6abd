package org.qingmiao.calculators.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.qingmiao.calculators.allocation.Explanation.Outcome;

class ExplanationTest {
    /** A family needs nothing but its own points and the published lines to check each word. */
    @Test
    void every_word_follows_from_points_and_lines() {
        Markets.each(1500, random -> {
            Markets.Draw draw = Markets.Draw.of(random, 7, 4, random.nextBoolean());
            Allocation allocation = Mechanism.DEFERRED_ACCEPTANCE.allocate(draw.market());
            for (int a = 0; a < 7; a++) {
                boolean admitted = false;
                for (Explanation.Line line : Explanation.of(allocation, a).lines()) {
                    double mine = draw.points()[a][line.school()];
                    switch (line.outcome()) {
                        case ADMITTED -> assertThat(mine).isGreaterThanOrEqualTo(line.last());
                        case FULL -> {
                            assertThat(allocation.isFull(line.school())).isTrue();
                            assertThat(admitted).isFalse();
                            if (draw.places()[line.school()] > 0) {
                                assertThat(line.shortBy())
                                        .isEqualTo(line.last() - mine)
                                        .isGreaterThanOrEqualTo(0);
                            }
                        }
                        case NOT_ADMISSIBLE -> assertThat(mine).isNaN();
                        case NOT_NEEDED -> assertThat(admitted).isTrue();
                    }
                    admitted |= line.outcome() == Outcome.ADMITTED;
                }
                assertThat(admitted).isEqualTo(allocation.choice(a) != Allocation.NONE);
            }
        });
    }

    @Test
    void one_point_short_is_said_and_where() {
        Preferences wishes = Preferences.of(new int[][] {{0}, {0, 1}});
        Market market = new Market(wishes, Priorities.common(new double[] {80, 79}, new double[] {1, 2}), 1, 1);
        var lines = Explanation.of(Mechanism.DEFERRED_ACCEPTANCE.allocate(market), 1)
                .lines();
        assertThat(lines.getFirst()).isEqualTo(new Explanation.Line(0, Outcome.FULL, 79, 80));
        assertThat(lines.getFirst().shortBy()).isEqualTo(1);
        assertThat(lines.getLast()).isEqualTo(new Explanation.Line(1, Outcome.ADMITTED, 79, 79));
        assertThat(lines.getLast().shortBy()).isNaN();
    }
}
