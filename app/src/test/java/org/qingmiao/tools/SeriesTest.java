package org.qingmiao.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Text;
import org.qingmiao.tools.run.CsvFilter;
import org.qingmiao.tools.run.SingleCase;

class SeriesTest {
    private static final InputColumn COUNT =
            InputColumn.decimal("count", "", new Text("数", "count")).from("0");

    /** Running sums beside each row, or one sum as a row of its own. */
    private record Sums(boolean ownRows) implements SeriesCalculator {
        @Override
        public CalculatorDescription about() {
            return new CalculatorDescription("sums", Text.same("sums"), Text.same("none"), "--count 1,2");
        }

        @Override
        public TableShape shape(ChosenOptions chosenOptions) {
            return new TableShape(
                    RequiredColumns.each("count"),
                    List.of(COUNT),
                    List.of(OutputColumn.of("sum", "", new Text("和", "sum"))),
                    Text.same("none"));
        }

        @Override
        public List<ResultRow> compute(List<CaseRow> rows, ChosenOptions chosenOptions, Blank blank) {
            List<ResultRow> answers = new ArrayList<>();
            BigDecimal sum = BigDecimal.ZERO;
            for (CaseRow caseRow : rows) {
                ResultRow resultRow = blank.make();
                ImpossibleValue fault = caseRow.fault();
                BigDecimal count = caseRow.decimal(COUNT);
                if (fault != null) {
                    resultRow.fail(fault);
                } else if (count != null) {
                    sum = sum.add(count);
                    resultRow.decimal("sum", sum);
                }
                answers.add(resultRow);
            }
            return ownRows ? List.of(answers.getLast()) : answers;
        }
    }

    private static String filter(boolean ownRows, String csv) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CsvFilter(new Sums(ownRows), ChosenOptions.of(List.of(), Map.of()))
                .run(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), out, Lang.EN);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void results_beside_rows_keep_the_rows_and_their_order() throws Exception {
        assertThat(filter(false, "id,count\na,1\nb,\nc,-2\nd,3\n")).isEqualTo("""
                id,count,sum,error
                a,1,1,
                b,,,
                c,-2,,count: must not be less than 0
                d,3,4,
                """);
    }

    @Test
    void rows_of_their_own_carry_no_input() throws Exception {
        assertThat(filter(true, "id,count\na,1\nb,2\n")).isEqualTo("sum,error\n3,\n");
    }

    @Test
    void by_flags_a_series_has_commas_between_its_values() throws Exception {
        SingleCase one = new SingleCase(new Sums(false), ChosenOptions.of(List.of(), Map.of()));
        assertThat(one.answer(Map.of("count", "1,2,3"), Lang.EN))
                .extracting(resultRow -> resultRow.cell(0))
                .containsExactly("1", "3", "6");
    }

    @Test
    void a_missing_flag_is_named_in_the_language_of_the_person() {
        SingleCase one = new SingleCase(new Sums(false), ChosenOptions.of(List.of(), Map.of()));
        assertThatThrownBy(() -> one.answer(Map.of(), Lang.ZH)).hasMessageContaining("缺少列：count");
    }
}
