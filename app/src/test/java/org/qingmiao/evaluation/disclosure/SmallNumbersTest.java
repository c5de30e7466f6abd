package org.qingmiao.evaluation.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.compiler.TestPlans;

/** Which figures of a year are withheld, so that no count of 1 to 4 people can be worked out from those that are not. */
class SmallNumbersTest {
    private static final int MOST = 24;
    private final Plan plan = TestPlans.of(TestPlans.BEILUN).current();
    private final PublishedFigures figures = new PublishedFigures(plan);

    /** Every element has some hundred, but for those that are given. */
    private Set<String> withheld(Map<String, Integer> given) {
        Map<String, Integer> all = new HashMap<>();
        plan.elements().keySet().forEach(id -> all.put(id, 200));
        List.of("births.live", "births.perinatal", "population.age_0_17", "under5.measured", "vaccination.due")
                .forEach(id -> all.put(id, 4000));
        all.put("population.minors", 70_000);
        all.putAll(given);
        return new SmallNumbers(figures, id -> all.getOrDefault(id, 0)).withheld();
    }

    private static Map<String, Integer> deaths(int neonatal, int later, int toddlers) {
        return Map.of("deaths.neonatal", neonatal, "deaths.postneonatal", later, "deaths.age_1_4", toddlers);
    }

    @Test
    void a_count_of_one_to_four_is_withheld_and_zero_and_five_are_shown() {
        for (int count = 0; count <= 6; count++) {
            boolean few = count >= 1 && count <= 4;
            assertThat(withheld(Map.of("injuries.deaths", count)).contains("child-injury-mortality"))
                    .as("%d", count)
                    .isEqualTo(few);
        }
    }

    @Test
    void a_difference_of_two_indicators_that_would_be_few_is_not_left_open() {
        assertThat(withheld(deaths(6, 3, 9))).containsExactly("infant-mortality");
    }

    @Test
    void the_rest_of_a_whole_is_a_count_of_children_too() {
        assertThat(withheld(Map.of("pupils.eco", 3998, "pupils.enrolled", 4000)))
                .containsExactly("eco-education");
        assertThat(withheld(Map.of("pupils.eco", 4000, "pupils.enrolled", 4000)))
                .isEmpty();
    }

    @Test
    void a_small_denominator_is_withheld() {
        assertThat(withheld(Map.of("legal_aid.aided", 0, "legal_aid.eligible", 3)))
                .containsExactly("legal-aid-share");
    }

    @Test
    void venues_and_professionals_are_not_protected() {
        assertThat(withheld(Map.of(
                        "homes.demo", 2, "protection.operating", 1, "bases.added", 3, "physicians.paediatric", 3)))
                .isEmpty();
    }

    @Test
    void a_share_of_the_same_whole_leaves_its_sister_alone() {
        assertThat(withheld(Map.of("under5.measured", 4000, "under5.stunted", 2, "under5.underweight", 30)))
                .containsExactly("under5-stunting");
    }

    /** Every combination of deaths is tried; who sees the shown sums lists all that fit and must find 1, 2, 3 and 4. */
    @Test
    void no_small_count_of_deaths_can_be_narrowed_whatever_the_numbers_are() {
        List<int[]> broken = new ArrayList<>();
        int withheldAtAll = 0;
        for (int a = 0; a <= 7; a++) {
            for (int b = 0; b <= 7; b++) {
                for (int c = 0; c <= 7; c++) {
                    Set<String> hidden = withheld(deaths(a, b, c));
                    withheldAtAll += hidden.isEmpty() ? 0 : 1;
                    if (!isSafe(hidden, new int[] {a, b, c})) {
                        broken.add(new int[] {a, b, c});
                    }
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(withheldAtAll).isGreaterThan(100);
    }

    private static final List<ToIntFunction<int[]>> COUNTS =
            List.of(d -> d[0], d -> d[1], d -> d[2], d -> d[0] + d[1], d -> d[0] + d[1] + d[2]);

    private static boolean isSafe(Set<String> hidden, int[] truth) {
        List<Set<Integer>> possible = new ArrayList<>();
        COUNTS.forEach(c -> possible.add(new java.util.TreeSet<>()));
        for (int a = 0; a <= MOST; a++) {
            for (int b = 0; b <= MOST; b++) {
                for (int c = 0; c <= MOST; c++) {
                    int[] guess = {a, b, c};
                    if (fits(hidden, truth, guess)) {
                        for (int i = 0; i < COUNTS.size(); i++) {
                            possible.get(i).add(COUNTS.get(i).applyAsInt(guess));
                        }
                    }
                }
            }
        }
        for (int i = 0; i < COUNTS.size(); i++) {
            int count = COUNTS.get(i).applyAsInt(truth);
            if (count >= 1 && count <= 4 && !possible.get(i).containsAll(Set.of(1, 2, 3, 4))) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(Set<String> hidden, int[] truth, int[] guess) {
        return (hidden.contains("neonatal-mortality") || same(COUNTS.get(0), truth, guess))
                && (hidden.contains("infant-mortality") || same(COUNTS.get(3), truth, guess))
                && (hidden.contains("under5-mortality") || same(COUNTS.get(4), truth, guess));
    }

    private static boolean same(ToIntFunction<int[]> count, int[] truth, int[] guess) {
        return count.applyAsInt(truth) == count.applyAsInt(guess);
    }
}
