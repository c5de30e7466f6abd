package org.qingmiao.calculators.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingmiao.calculators.allocation.Mechanism.DEFERRED_ACCEPTANCE;
import static org.qingmiao.calculators.allocation.Mechanism.SERIAL_DICTATORSHIP;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MechanismTest {
    private static final int CASES = 1500;

    /** Worked example 4 of the domain brief on admission by points: 3 places, B and C with 80 points, D with 70. */
    @ParameterizedTest
    @EnumSource(Mechanism.class)
    void the_briefs_three_places_go_to_a_b_and_c(Mechanism mechanism) {
        double[] points = {90, 80, 80, 70};
        double[] monthsOfResidence = {30, 60, 48, 90};
        Ranking ranking = Ranking.by(Criterion.larger(points), Criterion.larger(monthsOfResidence));
        Preferences wishes = Preferences.of(new int[][] {{0}, {0}, {0}, {0}});
        Allocation allocation = mechanism.allocate(new Market(wishes, Priorities.common(points, ranking), 3));
        assertThat(allocation.choice(0)).isZero();
        assertThat(allocation.choice(1)).isZero();
        assertThat(allocation.choice(2)).isZero();
        assertThat(allocation.choice(3)).isEqualTo(Allocation.NONE);
        assertThat(allocation.line(0)).isEqualTo(80);
        assertThat(Explanation.of(allocation, 3).lines().getFirst().shortBy()).isEqualTo(10);
    }

    /**
     * The example of Gale and Shapley (1962), three women and three men, everybody's first wish another: all applicants get their
     * first wish, although the other side would rather have it otherwise.
     */
    @Test
    void gale_and_shapleys_example_gives_everybody_the_first_wish() {
        int[][] wishes = {{0, 1, 2}, {1, 2, 0}, {2, 0, 1}};
        // The schools' wishes: A likes β, γ, α; B likes γ, α, β; C likes α, β, γ.
        double[] points = {1, 2, 3, 1, 2, 3, 1, 2, 3};
        Allocation allocation = DEFERRED_ACCEPTANCE.allocate(new Market(
                Preferences.of(wishes), Priorities.bySchool(points, Ranking.by(Criterion.smaller(0, 1, 2))), 1, 1, 1));
        assertThat(List.of(allocation.school(0), allocation.school(1), allocation.school(2)))
                .containsExactly(0, 1, 2);
    }

    @Test
    void quotas_are_kept_and_nobody_can_object() {
        Markets.each(CASES, random -> {
            Markets.Draw draw = Markets.Draw.of(random, 7, 4, random.nextBoolean());
            Allocation allocation = DEFERRED_ACCEPTANCE.allocate(draw.market());
            assertThat(objections(draw, allocation)).isEmpty();
            assertThat(Objection.to(allocation)).isEmpty();
        });
    }

    /** Written anew from the definition, so that it is not the code that is tested. */
    private static List<String> objections(Markets.Draw draw, Allocation allocation) {
        List<String> objections = new ArrayList<>();
        int[] taken = new int[draw.places().length];
        for (int a = 0; a < draw.wishes().length; a++) {
            int school = allocation.school(a);
            if (school != Allocation.NONE) {
                taken[school]++;
                if (Double.isNaN(draw.points()[a][school])) {
                    objections.add(a + " may not go to " + school);
                }
            }
        }
        for (int school = 0; school < taken.length; school++) {
            if (taken[school] > draw.places()[school]) {
                objections.add(school + " took too many");
            }
        }
        for (int a = 0; a < draw.wishes().length; a++) {
            for (int school : draw.wishes()[a]) {
                if (school == allocation.school(a)) {
                    break;
                }
                if (!Double.isNaN(draw.points()[a][school]) && hasClaim(draw, allocation, a, school, taken)) {
                    objections.add(a + " was passed over at " + school);
                }
            }
        }
        return objections;
    }

    private static boolean hasClaim(Markets.Draw draw, Allocation allocation, int a, int school, int[] taken) {
        if (taken[school] < draw.places()[school]) {
            return true;
        }
        for (int b = 0; b < draw.wishes().length; b++) {
            if (allocation.school(b) == school) {
                double mine = draw.points()[a][school];
                double theirs = draw.points()[b][school];
                if (mine > theirs || (mine == theirs && draw.ties()[a] < draw.ties()[b])) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Every result that gives each applicant some wish or nothing is tried: 3 or 4 of them for each of 5 applicants. */
    @Test
    void no_stable_result_is_better_for_any_applicant() {
        Markets.each(250, random -> {
            Markets.Draw draw = Markets.Draw.of(random, 5, 3, false);
            Market market = draw.market();
            Allocation best = DEFERRED_ACCEPTANCE.allocate(market);
            int[] chosen = new int[5];
            int stable = 0;
            for (boolean more = start(chosen); more; more = next(chosen, market)) {
                Allocation other = new Allocation(market, chosen);
                if (objections(draw, other).isEmpty()) {
                    stable++;
                    for (int a = 0; a < 5; a++) {
                        assertThat(draw.liking(a, best.school(a))).isLessThanOrEqualTo(draw.liking(a, other.school(a)));
                    }
                }
                assertThat(Objection.to(other).isEmpty())
                        .isEqualTo(objections(draw, other).isEmpty());
            }
            assertThat(stable).isPositive();
        });
    }

    private static boolean start(int[] chosen) {
        Arrays.fill(chosen, Allocation.NONE);
        return true;
    }

    private static boolean next(int[] chosen, Market market) {
        for (int a = 0; a < chosen.length; a++) {
            if (chosen[a] + 1 < market.preferences().choices(a)) {
                chosen[a]++;
                return true;
            }
            chosen[a] = Allocation.NONE;
        }
        return false;
    }

    @Test
    void saying_something_else_than_what_one_wishes_never_helps() {
        Markets.each(CASES, random -> {
            boolean common = random.nextBoolean();
            Mechanism mechanism = common && random.nextBoolean() ? SERIAL_DICTATORSHIP : DEFERRED_ACCEPTANCE;
            Markets.Draw draw = Markets.Draw.of(random, 6, 4, common);
            Allocation honest = mechanism.allocate(draw.market());
            for (int i = 0; i < 10; i++) {
                int liar = random.nextInt(6);
                Allocation other = mechanism.allocate(draw.saying(liar, Markets.someSchools(random, 4)));
                assertThat(draw.liking(liar, honest.school(liar)))
                        .isLessThanOrEqualTo(draw.liking(liar, other.school(liar)));
            }
        });
    }

    /** The guard above is worth something only if it finds a rule under which lying helps: schools that take first wishes first. */
    @Test
    void where_first_wishes_count_most_lying_helps_and_the_guard_sees_it() {
        int gains = 0;
        for (long seed = 0; seed < 200; seed++) {
            var random = new SplittableRandom(seed);
            Markets.Draw draw = Markets.Draw.of(random, 6, 4, true);
            Allocation honest = firstWishesFirst(draw.market());
            for (int i = 0; i < 10; i++) {
                int liar = random.nextInt(6);
                Allocation other = firstWishesFirst(draw.saying(liar, Markets.someSchools(random, 4)));
                gains += draw.liking(liar, other.school(liar)) < draw.liking(liar, honest.school(liar)) ? 1 : 0;
            }
        }
        assertThat(gains).isPositive();
    }

    /** All first wishes are served, then all second ones among those left, and so on: what parents learn to game. */
    private static Allocation firstWishesFirst(Market market) {
        int applicants = market.preferences().applicants();
        int[] chosen = new int[applicants];
        Arrays.fill(chosen, Allocation.NONE);
        int[] left = IntStream.range(0, market.schools()).map(market::places).toArray();
        for (int wish = 0; wish < 4; wish++) {
            for (int place = 0; place < applicants; place++) {
                int applicant = market.priorities().ranking().at(place);
                if (chosen[applicant] == Allocation.NONE
                        && wish < market.preferences().choices(applicant)) {
                    int school = market.preferences().school(applicant, wish);
                    chosen[applicant] = left[school]-- > 0 ? wish : Allocation.NONE;
                }
            }
        }
        return new Allocation(market, chosen);
    }

    @Test
    void where_all_schools_go_by_one_order_both_mechanisms_agree() {
        Markets.each(CASES, random -> {
            Market market = Markets.Draw.of(random, 9, 4, true).market();
            Allocation byTurns = SERIAL_DICTATORSHIP.allocate(market);
            assertThat(byTurns.firstDifference(new DeferredAcceptance(market).run()))
                    .isEqualTo(Allocation.NONE);
            assertThat(byTurns.firstDifference(DEFERRED_ACCEPTANCE.allocate(market)))
                    .isEqualTo(Allocation.NONE);
        });
    }

    /** More places never make an applicant worse off; a law of deferred acceptance. */
    @Test
    void one_place_more_harms_nobody() {
        Markets.each(CASES, random -> {
            Markets.Draw draw = Markets.Draw.of(random, 7, 4, false);
            int[] more = draw.places().clone();
            more[random.nextInt(4)]++;
            Allocation before = DEFERRED_ACCEPTANCE.allocate(draw.market());
            Allocation after = DEFERRED_ACCEPTANCE.allocate(
                    new Markets.Draw(draw.wishes(), draw.points(), draw.ties(), more, false).market());
            for (int a = 0; a < 7; a++) {
                assertThat(draw.liking(a, after.school(a))).isLessThanOrEqualTo(draw.liking(a, before.school(a)));
            }
        });
    }

    @Test
    void a_school_may_stand_twice_in_a_list_and_have_no_places() {
        Preferences wishes = Preferences.of(new int[][] {{0, 1, 1}, {1, 0, 1}, {}});
        Market market = new Market(wishes, Priorities.common(new double[] {1, 2, 3}, new double[] {0, 0, 0}), 0, 1);
        for (Mechanism mechanism : Mechanism.values()) {
            Allocation allocation = mechanism.allocate(market);
            assertThat(allocation.choice(0)).isEqualTo(Allocation.NONE);
            assertThat(allocation.choice(1)).isZero();
            assertThat(Objection.to(allocation)).isEmpty();
        }
    }

    @Test
    void an_objection_says_who_and_where() {
        Preferences wishes = Preferences.of(new int[][] {{0}, {0}});
        Market market = new Market(wishes, Priorities.common(new double[] {1, 2}, new double[] {0, 0}), 1);
        int none = Allocation.NONE;
        assertThat(Objection.to(new Allocation(market, 0, 0)))
                .contains(new Objection(Objection.Reason.TOO_MANY, none, 0));
        assertThat(Objection.to(new Allocation(market, 0, none)))
                .contains(new Objection(Objection.Reason.PASSED_OVER, 1, 0));
        assertThat(Objection.to(new Allocation(market, none, none)))
                .contains(new Objection(Objection.Reason.FREE_PLACE, 0, 0));
        assertThat(Objection.to(new Allocation(
                        new Market(wishes, market.priorities().onlyWhere(new boolean[] {false, true}), 1), 0, none)))
                .contains(new Objection(Objection.Reason.NOT_ADMISSIBLE, 0, 0));
    }

    @Test
    void impossible_input_is_named() {
        Preferences wishes = Preferences.of(new int[][] {{0, 3}});
        Priorities one = Priorities.common(new double[] {1}, new double[] {1});
        assertThatThrownBy(() -> new Market(wishes, one, 1)).hasMessageContaining("school 3");
        assertThatThrownBy(() -> new Market(wishes, one, 1, 1, -1, 1)).hasMessageContaining("places of school 2");
        assertThatThrownBy(() -> Preferences.of(new int[] {0, 2, 1}, new int[] {0}))
                .hasMessageContaining("after applicant 1");
        assertThatThrownBy(() -> Preferences.of(new int[][] {{-1}})).hasMessageContaining("schools");
        assertThatThrownBy(() -> new Allocation(new Market(wishes, one, 1, 1, 1, 1), 2))
                .hasMessageContaining("no choice 2");
        Market bySchool = new Market(
                wishes, Priorities.bySchool(new double[] {1, 2}, Ranking.by(Criterion.smaller(1))), 1, 1, 1, 1);
        assertThatThrownBy(() -> SERIAL_DICTATORSHIP.allocate(bySchool)).hasMessageContaining("common");
    }
}
