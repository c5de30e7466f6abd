package org.qingmiao.tools.child;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.qingmiao.tools.command.Cli;

class GrowthCalculatorTest {
    @Test
    void one_case_by_flags_is_a_card() {
        Cli cli = Cli.run("growth --sex M --age_months 12 --weight_kg 7.5 --height_cm 74.2");
        assertThat(cli.status()).isZero();
        assertThat(cli.out()).contains("WHO 2006").contains("-2.28").contains("underweight wasted");
        assertThat(Cli.run("growth --sex M --age_months 12 --weight_kg 7.5 --lang zh")
                        .out())
                .contains("年龄别体重");
    }

    @Test
    void one_case_by_flags_is_json_for_a_program() {
        Cli cli = Cli.run("growth --sex F --age-days 1522 --weight_kg 17 --format json");
        assertThat(cli.out()).contains("\"wfa_z\":0.24", "\"hfa_z\":null", "\"wfa_flag\":0", "\"error\":null");
    }

    @Test
    void a_missing_flag_is_named() {
        Cli cli = Cli.run("growth --sex F");
        assertThat(cli.status()).isEqualTo(2);
        assertThat(cli.err()).contains("age_days");
        assertThat(cli.out()).isEmpty();
    }

    @Test
    void a_birth_after_the_measurement_is_impossible() {
        Cli cli = Cli.run("growth --csv", "sex,birth_date,measured_on,weight_kg\nM,2024-05-02,2024-05-01,3\n");
        assertThat(cli.cell("error")).isEqualTo("birth_date: is after measured_on");
        assertThat(cli.cell("wfa_z")).isEmpty();
        assertThat(cli.cell("bmi")).isEmpty();
    }

    @Test
    void dates_give_the_age_in_days() {
        Cli cli = Cli.run("growth --csv", "sex,birth_date,measured_on,weight_kg\nF,2020-01-01,2024-03-02,17\n");
        assertThat(cli.cell("wfa_z")).isEqualTo("0.24");
    }

    @Test
    void no_table_for_anything_is_an_error_and_no_table_for_a_part_is_not() {
        Cli cli = Cli.run("growth --csv", "sex,age_months,weight_kg,height_cm\nM,229,60,170\nM,121,30,140\n");
        assertThat(cli.lines().get(1)).contains("standard not available: ");
        assertThat(cli.cell(2, "wfa_z")).isEmpty();
        assertThat(cli.cell(2, "hfa_z")).isNotEmpty();
        assertThat(cli.cell(2, "error")).isEmpty();
    }

    @Test
    void the_other_standards_have_their_own_columns() {
        Cli wst423 = Cli.run("growth --standard wst423 --csv", "sex,age_months,weight_kg,height_cm\nM,0,3.5,50\n");
        assertThat(wst423.out()).contains("wfa_level,hfa_level,wfh_level,bmi_level,hc_level,error\n");
        assertThat(wst423.cell("wfa_level")).isEqualTo("middle");
        Cli school = Cli.run("growth --standard school --csv", "sex,age_months,weight_kg,height_cm\nM,84,17,100\n");
        assertThat(school.out()).contains("weight_class,stunted,height_level,error\n");
        assertThat(school.lines().get(1)).isEqualTo("M,84,17,100,overweight,y,lower,");
    }
}
