package org.qingmiao.tools.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.qingmiao.tools.command.Cli;

class CsvFilterTest {
    private static final String GROWTH = "growth --csv";

    @Test
    void results_are_appended_in_their_order_then_error() {
        Cli cli = Cli.run(GROWTH, "sex,age_days\nM,100\n");
        assertThat(cli.lines().getFirst())
                .isEqualTo("sex,age_days,height_used_cm,bmi,wfa_z,hfa_z,wfh_z,bmi_z,hc_z,muac_z,tsf_z,ssf_z,"
                        + "wfa_flag,hfa_flag,wfh_flag,bmi_flag,classes,error");
        assertThat(cli.status()).isZero();
        assertThat(cli.err()).isEmpty();
    }

    @Test
    void columns_stand_in_any_order_and_unknown_ones_are_carried_through() {
        Cli cli = Cli.run(GROWTH, "名字,weight_kg,age_months,x,sex\n\"王, \"\"小\"\"明\",7.5,12,007,男\n");
        assertThat(cli.lines().get(1)).startsWith("\"王, \"\"小\"\"明\",7.5,12,007,男,,,-2.28,");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_column() {
        Cli cli = Cli.run(GROWTH, "\uFEFFsex,age_months,weight_kg\nM,12,7.5\n");
        assertThat(cli.cell("wfa_z")).isEqualTo("-2.28");
        assertThat(cli.out()).startsWith("sex,");
    }

    @Test
    void lines_end_as_those_of_the_input() {
        assertThat(Cli.run(GROWTH, "sex,age_days\r\nM,1\r\n").out())
                .contains("error\r\nM,1,")
                .endsWith("\r\n");
        assertThat(Cli.run(GROWTH, "sex,age_days\nM,1\n").out()).doesNotContain("\r");
    }

    @Test
    void an_empty_cell_is_unknown() {
        Cli cli = Cli.run(GROWTH, "sex,age_months,weight_kg,height_cm\nM,12,,74\n,12,7.5,74\n");
        assertThat(cli.cell("hfa_z")).isNotEmpty();
        assertThat(cli.cell("wfa_z")).isEmpty();
        assertThat(cli.cell("error")).isEmpty();
        assertThat(cli.cell(2, "bmi")).isEqualTo("13.70");
        assertThat(cli.cell(2, "hfa_z")).isEmpty();
        assertThat(cli.cell(2, "error")).isEmpty();
    }

    @Test
    void an_impossible_value_empties_its_row_names_the_column_and_the_stream_goes_on() {
        Cli cli = Cli.run(GROWTH, """
                sex,age_months,weight_kg,height_cm
                M,12,-1,74
                X,12,8,74
                M,zwölf,8,74
                M,12,8,74
                """);
        assertThat(cli.lines().get(1)).isEqualTo("M,12,-1,74,,,,,,,,,,,,,,,,weight_kg: must be greater than 0");
        assertThat(cli.lines().get(2)).contains("sex: ").contains("is none of M");
        assertThat(cli.lines().get(3)).contains("age_months: ").contains("is not a number");
        assertThat(cli.cell(4, "wfa_z")).isNotEmpty();
        assertThat(cli.status()).isZero();
    }

    @Test
    void a_missing_required_column_stops_before_anything_is_written() {
        Cli cli = Cli.run(GROWTH, "sex,weight_kg\nM,8\n");
        assertThat(cli.status()).isEqualTo(2);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err().lines()).hasSize(1);
        assertThat(cli.err()).contains("age_days");
        assertThat(Cli.run(GROWTH, "").status()).isEqualTo(2);
        assertThat(Cli.run(GROWTH, "age_days\n1\n").err()).contains("sex");
    }

    @Test
    void an_input_that_is_there_twice_is_refused() {
        Cli cli = Cli.run(GROWTH, "sex,age_days,age_days\nM,1,2\n");
        assertThat(cli.status()).isEqualTo(2);
        assertThat(cli.err()).contains("age_days");
    }

    @Test
    void short_rows_are_filled_with_unknown_and_long_rows_are_faulty() {
        Cli cli = Cli.run(GROWTH, "sex,age_months,weight_kg\nM,12\nM,12,7.5,9\n");
        assertThat(cli.lines().get(1)).startsWith("M,12,,").endsWith(",");
        assertThat(cli.lines().get(2)).contains("row: 4 fields");
    }

    @Test
    void a_wrong_choice_is_refused() {
        Cli cli = Cli.run("growth --csv --standard cdc", "sex,age_days\nM,1\n");
        assertThat(cli.status()).isEqualTo(2);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err()).contains("--standard").contains("wst423");
    }

    @Test
    void rows_keep_their_order_in_a_long_stream() {
        StringBuilder in = new StringBuilder("id,sex,age_days,weight_kg\n");
        for (int i = 0; i < 5000; i++) {
            in.append(i).append(i % 2 == 0 ? ",M," : ",F,").append(i % 1800).append(",8\n");
        }
        Cli cli = Cli.run(GROWTH, in.toString());
        for (int i = 0; i < 5000; i++) {
            assertThat(cli.lines().get(i + 1)).startsWith(i + ",");
        }
    }
}
