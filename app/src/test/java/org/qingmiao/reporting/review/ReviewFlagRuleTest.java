package org.qingmiao.reporting.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.compiler.TestPlans;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.form.FormField;
import org.qingmiao.reporting.form.RequiredFormFields;
import org.qingmiao.reporting.submission.SubmissionChecks;

/** What makes a reviewer look twice, and what does not. */
class ReviewFlagRuleTest {
    private static final Plan PLAN = TestPlans.of(TestPlans.BEILUN).current();
    private static final OrgTree TREE = OrgTree.of(PLAN.units());
    private static final List<FormField> ENTRIES = entries();

    private static List<FormField> entries() {
        OrgUnit health = TREE.get("health-bureau");
        return RequiredFormFields.of(PLAN, TREE, health, 2025).stream()
                .filter(e -> TREE.get(e.unit().id()).kind().equals("street"))
                .toList();
    }

    private static FormField entry(String unit, int n) {
        return ENTRIES.stream().filter(e -> e.unit().id().equals(unit)).toList().get(n);
    }

    private static ReviewFlags.Figure figure(
            FormField formField, double now, @Nullable Double before, Double... older) {
        List<Double> history = new ArrayList<>();
        if (before != null) {
            history.add(before);
        }
        history.addAll(List.of(older));
        return new ReviewFlags.Figure(formField, now, history, before);
    }

    private static Map<String, String> marks(Map<String, double[]> peers, List<ReviewFlags.Figure> figures) {
        Map<String, double[]> all = new HashMap<>();
        figures.forEach(f -> all.put(f.entry().field(), new double[0]));
        all.putAll(peers);
        Map<String, String> marks = new HashMap<>();
        for (ReviewFlagRule rule : ReviewFlagRule.ALL) {
            rule.marks(PLAN, figures, all)
                    .forEach((field, text) -> marks.merge(field, text.en(), (a, b) -> a + "; " + b));
        }
        return marks;
    }

    @Test
    void a_steady_series_is_left_alone() {
        FormField formField = entry("xinqi", 0);
        assertThat(marks(Map.of(), List.of(figure(formField, 101, 100.0, 103.0, 99.0, 102.0, 98.0))))
                .isEmpty();
    }

    @Test
    void an_extra_digit_stands_out_against_the_own_history_and_last_year() {
        FormField formField = entry("xinqi", 0);
        assertThat(marks(Map.of(), List.of(figure(formField, 1010, 100.0, 103.0, 99.0, 102.0, 98.0))))
                .hasEntrySatisfying(formField.field(), m -> assertThat(m).contains("own history", "year on year"));
    }

    @Test
    void a_large_share_of_a_small_count_is_chance() {
        assertThat(SubmissionChecks.jump(entry("xinqi", 0), 6, 4.0)).isEmpty();
        assertThat(SubmissionChecks.jump(entry("xinqi", 0), 600, 400.0)).isPresent();
        assertThat(SubmissionChecks.jump(entry("xinqi", 0), 5, null)).isEmpty();
        assertThat(SubmissionChecks.jump(entry("xinqi", 0), 5, 0.0)).isEmpty();
    }

    @Test
    void growth_unlike_that_of_all_peers_is_marked() {
        FormField formField = entry("xinqi", 0);
        double[] peers = {0.01, -0.02, 0.0, 0.02, -0.01, 0.03};
        assertThat(marks(Map.of(formField.field(), peers), List.of(figure(formField, 115, 100.0))))
                .hasEntrySatisfying(formField.field(), m -> assertThat(m).contains("peers", "6 units"));
        assertThat(marks(Map.of(formField.field(), peers), List.of(figure(formField, 101, 100.0))))
                .isEmpty();
    }

    @Test
    void three_numbers_of_last_year_are_a_copy_and_two_are_not() {
        List<ReviewFlags.Figure> two =
                List.of(figure(entry("xinqi", 0), 50, 50.0), figure(entry("xinqi", 1), 60, 60.0));
        assertThat(marks(Map.of(), two)).isEmpty();
        List<ReviewFlags.Figure> three = new ArrayList<>(two);
        three.add(figure(entry("xinqi", 2), 70, 70.0));
        assertThat(marks(Map.of(), three))
                .hasSize(3)
                .allSatisfy((f, m) -> assertThat(m).contains("copied"));
    }

    @Test
    void two_units_with_the_same_numbers_are_twins() {
        List<ReviewFlags.Figure> figures = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            figures.add(figure(entry("xinqi", n), 50 + n, null));
            figures.add(figure(entry("daqi", n), 50 + n, null));
        }
        Map<String, String> marks = marks(Map.of(), figures);
        Text xinqi = TREE.get("xinqi").shortName();
        assertThat(marks).hasSize(3).allSatisfy((field, m) -> assertThat(m).contains(xinqi.en()));
    }
}
