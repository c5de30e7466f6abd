package org.qingmiao.evaluation.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.compiler.TestPlans;
import org.qingmiao.platform.Text;

/** Figures of one sentence: what differs never looks alike, and a reader can do the sum. */
class SentenceFiguresTest {
    private static final Indicator ENROLMENT = indicator("enrolment"); // per cent, one decimal
    private static final Indicator DEATHS = indicator("infant-deaths"); // per mille, two decimals, events
    private static final Indicator PLACES = indicator("places");

    private static Indicator indicator(String id) {
        return Objects.requireNonNull(
                TestPlans.of(TestPlans.TINY).current().indicators().get(id));
    }

    @Test
    void as_many_decimals_are_printed_as_tell_the_figures_apart() {
        assertThat(SentenceFigures.of(ENROLMENT, 99.0, 98.0).decimals()).isEqualTo(1);
        SentenceFigures close = SentenceFigures.of(ENROLMENT, 99.0, 98.996, null);
        assertThat(close.decimals()).isEqualTo(3);
        assertThat(close.number(98.996)).isEqualTo("98.996");
        assertThat(close.print(99.0)).isEqualTo(new Text("99.000%", "99.000%"));
        assertThat(SentenceFigures.atLeast(0, ENROLMENT, 99.0).decimals()).isEqualTo(1);
        assertThat(SentenceFigures.atLeast(4, ENROLMENT, 99.0).decimals()).isEqualTo(4);
    }

    @Test
    void what_is_not_known_has_neither_number_nor_unit() {
        SentenceFigures figures = SentenceFigures.of(ENROLMENT, 99.0);
        assertThat(figures.print(null)).isEqualTo(Text.same("—"));
        assertThat(figures.difference(null, 99.0)).isEqualTo(Text.same("—"));
        assertThat(figures.difference(99.0, null)).isEqualTo(Text.same("—"));
    }

    @Test
    void shares_lie_apart_by_points_and_other_figures_by_their_unit() {
        assertThat(SentenceFigures.of(ENROLMENT, 99.0, 97.5)
                        .difference(97.5, 99.0)
                        .zh())
                .isEqualTo("1.5个百分点");
        assertThat(SentenceFigures.of(DEATHS, 5.0, 3.5).difference(5.0, 3.5).zh())
                .contains("1.50", "千分点");
        Text places = SentenceFigures.of(PLACES, 4.0, 2.5).difference(4.0, 2.5);
        assertThat(places.zh()).endsWith(PLACES.unit().sign().zh()).doesNotContain("分点");
    }

    @Test
    void a_difference_is_that_of_the_figures_as_they_are_printed() {
        SentenceFigures figures = SentenceFigures.of(ENROLMENT, 97.25, 99.14);
        assertThat(figures.number(97.25) + " " + figures.number(99.14)).isEqualTo("97.3 99.1");
        assertThat(figures.difference(97.25, 99.14).en()).startsWith("1.8");
    }

    @ParameterizedTest
    @CsvSource({"0.25, +0.3", "-0.25, −0.3", "0, 0.0", "0.00000000001, 0.0", "-0.00000000001, 0.0"})
    void a_change_has_a_sign_unless_it_is_printed_as_zero(double change, String printed) {
        assertThat(SentenceFigures.of(ENROLMENT, 50.0).change(change).zh()).isEqualTo(printed + "个百分点");
    }

    @ParameterizedTest
    @CsvSource({"9, true", "10, false", "0, true", "9.5, true"})
    void fewer_than_ten_events_are_few(double deaths, boolean few) {
        assertThat(FewEvents.in(DEATHS, deaths)).isEqualTo(few);
        assertThat(FewEvents.in(ENROLMENT, deaths)).as("no events").isFalse();
        assertThat(FewEvents.in(DEATHS, null)).as("only a rate was published").isFalse();
    }
}
