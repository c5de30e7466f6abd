package org.qingmiao.tools.child;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.qingmiao.tools.command.Cli;

class AnaemiaCalculatorTest {
    private static final String HEAD = "hb_g_l,age_months,age_years,sex,trimester,altitude_m\n";

    @Test
    void the_standard_is_chosen_by_an_option() {
        String row = HEAD + "104,12,,,,1500\n";
        assertThat(Cli.run("anaemia --csv", row).lines().getFirst()).endsWith("hb_adjusted_g_l,cutoff_g_l,class,error");
        assertThat(Cli.run("anaemia --csv", row).lines().get(1)).endsWith(",99,110,moderate,");
        assertThat(Cli.run("anaemia --csv --standard who2024", row).lines().get(1))
                .endsWith(",94.8674,105,moderate,");
    }

    @Test
    void years_serve_as_well_as_months() {
        assertThat(Cli.run("anaemia --csv", HEAD + "114,,5,,,\n").cell("cutoff_g_l"))
                .isEqualTo("115");
        assertThat(Cli.run("anaemia --csv --standard who2024", HEAD + "114,,5,,,\n")
                        .cell("class"))
                .isEqualTo("anaemia");
    }

    @Test
    void a_baby_under_six_months_has_no_standard() {
        Cli cli = Cli.run("anaemia --csv", HEAD + "114,5,,,,\n");
        assertThat(cli.cell("error")).startsWith("standard not available: ");
        assertThat(cli.cell("class")).isEmpty();
    }

    @Test
    void a_pregnant_man_is_impossible() {
        Cli cli = Cli.run("anaemia --csv", HEAD + "114,,30,M,2,\n");
        assertThat(cli.cell("error")).startsWith("trimester: ");
        assertThat(cli.cell("hb_adjusted_g_l")).isEmpty();
    }
}
