package org.qingmiao.calculators.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingTest {
    private static List<Integer> order(Ranking ranking) {
        return IntStream.range(0, ranking.size()).map(ranking::at).boxed().toList();
    }

    @Test
    void the_next_rule_decides_only_where_the_first_does_not() {
        Ranking ranking = Ranking.by(Criterion.larger(80, 90, 80, 70), Criterion.larger(48, 12, 60, 99));
        assertThat(order(ranking)).containsExactly(1, 2, 0, 3);
        assertThat(ranking.place(2)).isEqualTo(1);
        assertThat(ranking.undecided()).isZero();
    }

    @Test
    void negative_numbers_zeros_and_the_unknown_have_their_places() {
        assertThat(order(Ranking.by(Criterion.smaller(1, -2.5, Double.NaN, 0.0, -0.0, -1e300, 1e-300))))
                .containsExactly(5, 1, 3, 4, 6, 0, 2);
        assertThat(order(Ranking.by(Criterion.larger(1, -2.5, Double.NaN, 0.0, 2))))
                .containsExactly(4, 0, 3, 1, 2);
    }

    @Test
    void whom_no_rule_tells_apart_is_counted() {
        assertThat(Ranking.by(Criterion.larger(5, 5, 5, 4), Criterion.smaller(1, 2, 2, 2))
                        .undecided())
                .isEqualTo(1);
    }

    @Test
    void fast_ranking_is_sorting() {
        Markets.each(50, random -> {
            double[] points = random.ints(300, -9, 9).asDoubleStream().toArray();
            double[] ties =
                    random.doubles(300).map(x -> Math.round(x * 50) / 8.0).toArray();
            List<Integer> expected = IntStream.range(0, 300)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer a) -> -points[a])
                            .thenComparingDouble(a -> ties[a]))
                    .toList();
            assertThat(order(Ranking.by(Criterion.larger(points), Criterion.smaller(ties))))
                    .isEqualTo(expected);
        });
    }

    @Test
    void rules_of_different_length_are_refused() {
        assertThatThrownBy(() -> Ranking.by(Criterion.larger(1, 2), Criterion.larger(1)))
                .hasMessageContaining("same length");
    }

    @Test
    void a_lottery_can_be_repeated_and_depends_on_its_seed() {
        List<String> applicants = IntStream.range(0, 500).mapToObj(i -> "A" + i).toList();
        double[] draw = Lottery.draw("2026-05-18 03 11 17 22 30", applicants);
        assertThat(draw).isEqualTo(Lottery.draw("2026-05-18 03 11 17 22 30", applicants));
        assertThat(draw).isNotEqualTo(Lottery.draw("2026-05-19 03 11 17 22 30", applicants));
        assertThat(draw)
                .containsExactlyInAnyOrder(
                        IntStream.rangeClosed(1, 500).asDoubleStream().toArray());
    }

    /** The order of the files does not matter: a number belongs to its applicant. */
    @Test
    void a_lottery_looks_at_the_applicant_alone() {
        double[] draw = Lottery.draw("seed", List.of("a", "b", "c"));
        double[] turned = Lottery.draw("seed", List.of("c", "b", "a"));
        assertThat(turned).containsExactly(draw[2], draw[1], draw[0]);
        assertThatThrownBy(() -> Lottery.draw("seed", List.of("a", "a"))).hasMessageContaining("twice");
    }
}
