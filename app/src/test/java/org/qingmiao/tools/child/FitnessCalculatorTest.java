package org.qingmiao.tools.child;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.qingmiao.tools.command.Cli;

class FitnessCalculatorTest {
    private static final String HEAD =
            "sex,grade,bmi,height_cm,weight_kg,vital_capacity,run_50m,sit_and_reach,rope_skipping_1min\n";

    @Test
    void a_complete_pupil_has_a_total_and_a_level() {
        Cli cli = Cli.run("fitness --csv", HEAD + "M,1,15.0,,,1700,10.2,16.1,111\n");
        assertThat(cli.lines().getFirst())
                .endsWith("bmi_score,vital_capacity_score,run_50m_score,sit_and_reach_score,rope_skipping_1min_score,"
                        + "sit_ups_1min_score,shuttle_50m_x8_score,standing_long_jump_score,pull_ups_score,"
                        + "run_1000m_score,run_800m_score,standard_score,bonus,total,level,missing,error");
        assertThat(cli.lines().get(1)).endsWith(",100,100,100,100,100,,,,,,,100.00,1,101.00,excellent,,");
    }

    @Test
    void bmi_comes_from_height_and_weight_if_it_is_not_given() {
        assertThat(Cli.run("fitness --csv", HEAD + "M,1,,120,28,,,,\n").cell("bmi_score"))
                .isEqualTo("80");
        assertThat(Cli.run("fitness --csv", HEAD + "M,1,15,120,28,,,,\n").cell("bmi_score"))
                .isEqualTo("100");
    }

    @Test
    void missing_items_are_named_and_there_is_no_total() {
        Cli cli = Cli.run("fitness --csv", HEAD + "M,1,15.0,,,1700,,16.1,\n");
        assertThat(cli.cell("missing")).isEqualTo("run_50m rope_skipping_1min");
        assertThat(cli.cell("standard_score")).isEmpty();
        assertThat(cli.cell("bonus")).isEmpty();
        assertThat(cli.cell("total")).isEmpty();
        assertThat(cli.cell("level")).isEmpty();
        assertThat(cli.cell("vital_capacity_score")).isEqualTo("100");
        assertThat(cli.cell("error")).isEmpty();
    }

    @Test
    void impossible_values_are_named() {
        assertThat(Cli.run("fitness --csv", HEAD + "M,13,15.0,,,1700,,16.1,\n").cell("error"))
                .startsWith("grade: ");
        assertThat(Cli.run("fitness --csv", HEAD + "M,3,15.0,,,-1,,16.1,\n").cell("error"))
                .startsWith("vital_capacity: ");
        assertThat(Cli.run("fitness --csv", HEAD + "M,3,15.0,,,1700,,16.1,100.5\n")
                        .cell("error"))
                .startsWith("rope_skipping_1min: ");
    }
}
