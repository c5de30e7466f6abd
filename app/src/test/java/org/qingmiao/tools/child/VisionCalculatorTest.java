package org.qingmiao.tools.child;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.qingmiao.tools.command.Cli;

class VisionCalculatorTest {
    private static final String HEAD =
            "age_years,ucva_right,ucva_left,sphere_right,sphere_left,cyl_right,cyl_left,cycloplegic\n";

    @Test
    void a_full_row_gives_every_result() {
        Cli cli = Cli.run("vision --csv", HEAD + "9,4.8,5.0,-0.25,0.5,-0.75,-0.25,n\n");
        assertThat(cli.lines().getFirst())
                .endsWith(
                        "se_right,se_left,poor_vision,grade,screening_myopia,degree_right,degree_left,anisometropia_d,error");
        assertThat(cli.lines().get(1)).endsWith(",n,-0.625,0.375,y,moderate,y,low,none,1.00,");
    }

    @Test
    void the_edition_is_chosen_by_an_option() {
        String row = HEAD + "9,4.9,5.0,-0.50,0.75,0,0,\n";
        assertThat(Cli.run("vision --csv", row).lines().get(1)).endsWith(",-0.50,0.75,y,mild,n,none,hyperopia,1.25,");
        assertThat(Cli.run("vision --csv --rules 2024", row).lines().get(1))
                .endsWith(",-0.50,0.75,y,mild,y,low,pre,1.25,");
    }

    @Test
    void an_unknown_cylinder_is_not_zero() {
        Cli cli = Cli.run("vision --csv", HEAD + "9,4.9,5.0,-0.50,0.75,,0,\n");
        assertThat(cli.cell("se_right")).isEmpty();
        assertThat(cli.cell("se_left")).isEqualTo("0.75");
        assertThat(cli.cell("anisometropia_d")).isEmpty();
    }

    @Test
    void decimal_notation_of_acuity_is_impossible() {
        Cli cli = Cli.run("vision --csv", HEAD + "9,0.8,5.0,-0.50,0.75,,0,\n");
        assertThat(cli.cell("error")).startsWith("ucva_right: ");
        assertThat(cli.cell("se_left")).isEmpty();
    }

    @Test
    void acuity_alone_under_six_years_has_no_standard() {
        assertThat(Cli.run("vision --csv", HEAD + "5,4.8,5.0,,,,,\n").cell("error"))
                .startsWith("standard not available: ");
        assertThat(Cli.run("vision --csv", HEAD + "5,4.8,5.0,-1,-1,0,0,\n").cell("error"))
                .isEmpty();
    }
}
