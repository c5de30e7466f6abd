package org.qingmiao.evaluation.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody can work out of a hidden count from sums that are published: girls and boys, and all of them. */
class CountRangeTest {
    private static final LinearForm GIRLS = LinearForm.element("girls");
    private static final LinearForm BOYS = LinearForm.element("boys");
    private static final LinearForm ALL = GIRLS.plus(BOYS);

    private static CountRange.Known known(LinearForm sum, double value) {
        return new CountRange.Known(sum, value);
    }

    private static CountRange range(CountRange.Known... known) {
        return new CountRange(List.of(known), List.of());
    }

    @Test
    void of_what_stands_nowhere_everything_is_possible() {
        assertThat(range().leavesOpen(GIRLS, 0, 1e9)).isTrue();
        assertThat(range(known(LinearForm.element("others"), 3)).leavesOpen(GIRLS, 1, 4))
                .isTrue();
    }

    @ParameterizedTest(name = "all are {0}: girls may be {1} to {2}: {3}")
    @CsvSource({"5, 0, 5, true", "5, 1, 4, true", "5, 0, 6, false", "4, 1, 4, true", "3, 1, 4, false"})
    void a_total_leaves_open_what_its_parts_may_be(double all, double low, double high, boolean open) {
        assertThat(range(known(ALL, all)).leavesOpen(GIRLS, low, high)).isEqualTo(open);
    }

    @Test
    void a_total_and_its_other_part_tell_the_count() {
        assertThat(range(known(ALL, 5), known(BOYS, 2)).leavesOpen(GIRLS, 1, 4)).isFalse();
        assertThat(range(known(ALL, 5), known(BOYS, 2)).leavesOpen(GIRLS, 3, 3)).isTrue();
    }

    @Test
    void two_differences_tell_as_much_as_a_total() {
        LinearForm more = GIRLS.minus(BOYS);
        assertThat(range(known(ALL, 5), known(more, 1)).leavesOpen(GIRLS, 1, 4)).isFalse();
        assertThat(range(known(more, 1)).leavesOpen(GIRLS, 1, 1000)).isTrue();
        assertThat(range(known(more, 1)).leavesOpen(GIRLS, 0, 4))
                .as("one more than boys")
                .isFalse();
    }

    @Test
    void what_everybody_knows_not_to_be_negative_narrows_it() {
        LinearForm rest = LinearForm.element("class").minus(GIRLS);
        CountRange range = new CountRange(List.of(known(LinearForm.element("class"), 3)), List.of(rest));
        assertThat(range.leavesOpen(GIRLS, 0, 3)).isTrue();
        assertThat(range.leavesOpen(GIRLS, 1, 4)).isFalse();
    }

    @Test
    void a_number_that_is_added_to_a_sum_is_taken_off_again() {
        LinearForm two = new LinearForm(Map.of("girls", 1.0), 2);
        assertThat(range(known(two, 5)).leavesOpen(GIRLS, 3, 3)).isTrue();
        assertThat(range(known(two, 5)).leavesOpen(GIRLS, 3, 4)).isFalse();
        assertThat(range(known(GIRLS, 3)).leavesOpen(two, 5, 5)).isTrue();
    }

    @Test
    void what_contradicts_itself_counts_as_known_but_only_where_it_hangs_together() {
        CountRange.Known[] contradiction = {known(ALL, 5), known(BOYS, 7)};
        assertThat(range(contradiction).leavesOpen(GIRLS, 1, 4)).isFalse();
        assertThat(range(contradiction).leavesOpen(LinearForm.element("others"), 1, 4))
                .isTrue();
    }

    @Test
    void factors_that_cancel_out_are_gone() {
        assertThat(ALL.minus(GIRLS)).isEqualTo(BOYS);
        assertThat(ALL.times(0).isConstant()).isTrue();
        assertThat(ALL.times(2).minus(BOYS).factors()).isEqualTo(Map.of("girls", 2.0, "boys", 1.0));
        assertThat(GIRLS.isConstant()).isFalse();
        assertThat(new LinearForm(Map.of("girls", 2.0), 1).value(id -> 3)).isEqualTo(7);
        assertThat(ALL.value(id -> id.equals("girls") ? 3 : Double.NaN)).isNaN();
    }
}
