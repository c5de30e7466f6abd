package org.qingmiao.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Text;

class ResultRowTest {
    private static ResultRow results() {
        return new ResultRow(Map.of("x", 0));
    }

    @ParameterizedTest
    @CsvSource({"1.005,1.01", "-1.005,-1.01", "-0.001,0.00", "0.004999,0.00", "2.5,2.50", "NaN,''"})
    void two_decimals_are_rounded_half_up_and_zero_has_no_sign(double value, String expected) {
        ResultRow resultRow = results();
        resultRow.twoDecimals("x", value);
        assertThat(resultRow.cell(0)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0.1,0.1", "3,3", "120,120", "0.333333333333333314,0.333333333333333", "Infinity,Inf", "-Infinity,-Inf"
    })
    void statistics_have_fifteen_digits(double value, String expected) {
        ResultRow resultRow = results();
        resultRow.statistic("x", value);
        assertThat(resultRow.cell(0)).isEqualTo(expected);
    }

    @Test
    void a_tiny_probability_is_written_short() {
        ResultRow resultRow = results();
        resultRow.statistic("x", 1.5e-200);
        assertThat(Double.parseDouble(resultRow.cell(0))).isEqualTo(1.5e-200);
        assertThat(resultRow.cell(0)).hasSizeLessThan(25);
    }

    @Test
    void a_failure_empties_what_was_there_and_a_missing_table_does_not() {
        ResultRow resultRow = results();
        resultRow.count("x", 1);
        resultRow.notAvailable(ResultRow.noTable(new Text("无", "none")));
        assertThat(resultRow.cell(0)).isEqualTo("1");
        assertThat(resultRow.error(Lang.EN)).isEqualTo("standard not available: none");
        resultRow.fail(new ImpossibleValue("x", new Text("不对", "is wrong")));
        assertThat(resultRow.cell(0)).isEmpty();
        assertThat(resultRow.error(Lang.ZH)).isEqualTo("x: 不对");
    }

    @Test
    void a_result_that_the_shape_does_not_have_is_a_fault_of_ours() {
        assertThatThrownBy(() -> results().count("y", 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
