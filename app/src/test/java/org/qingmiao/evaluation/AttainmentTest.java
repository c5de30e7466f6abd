package org.qingmiao.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingmiao.evaluation.rule.TargetState;
import org.qingmiao.platform.Text;

/** How targets and reports are counted, and what shares of them may say. */
class AttainmentTest {
    private static final Attainment SOME = new Attainment(15, 5, 4, 3, 2, 1);

    @Test
    void each_state_has_its_number_and_what_has_no_data_is_not_judged() {
        assertThat(Attainment.ORDER).extracting(SOME::in).containsExactly(5, 4, 3, 2, 1);
        assertThat(SOME.judged()).isEqualTo(14);
        assertThat(SOME.in(TargetState.AT_RISK)).isEqualTo(3);
    }

    @ParameterizedTest(name = "{0} of {1}, {2} without data: {3} of those judged, {4} of all")
    @CsvSource({
        "5, 15, 1, 35.7%, 33.3%",
        "1, 8, 0, 12.5%, 12.5%",
        "1, 16, 0, 6.3%, 6.3%",
        "0, 7, 7, —, 0.0%",
        "0, 0, 0, —, —",
        "7, 7, 0, 100.0%, 100.0%",
        "2999, 3000, 0, 99.9%, 99.9%",
        "6, 7, 1, 100.0%, 85.7%"
    })
    void nobody_raises_the_share_of_all_by_losing_data(int achieved, int total, int open, String judged, String all) {
        Attainment attainment = new Attainment(total, achieved, total - achieved - open, 0, 0, open);
        assertThat(attainment.rate()).isEqualTo(judged);
        assertThat(attainment.rateOfAll()).isEqualTo(all);
    }

    @Test
    void states_that_occur_are_counted_out_from_good_to_bad() {
        Attainment some = new Attainment(3, 2, 0, 0, 0, 1);
        assertThat(some.countedOut("home.state."))
                .isEqualTo(new Text("2项已经兑现，1项暂无法评价", "2 kept, 1 that cannot be judged"));
        assertThat(new Attainment(0, 0, 0, 0, 0, 0).countedOut("home.state.").zh())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "0, 0, —",
        "0, 9, 0.0%",
        "9, 9, 100.0%",
        "1, 3000, 0.1%",
        "2999, 3000, 99.9%",
        "1, 8, 12.5%",
        "1, 16, 6.3%"
    })
    void a_report_that_came_is_never_nothing_and_one_that_is_missing_never_all(long received, long owed, String share) {
        assertThat(new ReportingCompleteness(received, owed).share()).isEqualTo(share);
    }
}
