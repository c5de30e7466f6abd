package org.qingmiao.tools.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.qingmiao.calculators.identity.Divisions;
import org.qingmiao.tools.command.Cli;

/** The number 11010519491231002X is the example of GB 11643-1999. */
class IdentityCalculatorTest {
    @Test
    void a_stream_tells_what_each_number_says_or_why_it_is_none() {
        assertThat(Cli.run("identity --csv", """
                n,id_number
                1,11010519491231002X
                2,11010519491231002x
                3,110105491231002
                4,110105194912310021
                5,99010519491231002X
                6,110105194902300020
                7,1101051949123100
                8,1101051949123100A0
                9,
                """).out()).isEqualTo("""
                n,id_number,valid,reason,birth_date,sex,division_code,masked,upgraded,error
                1,11010519491231002X,y,,1949-12-31,F,110105,110105**********2X,,
                2,11010519491231002x,y,,1949-12-31,F,110105,110105**********2X,,
                3,110105491231002,y,,1949-12-31,F,110105,110105*******02,11010519491231002X,
                4,110105194912310021,n,check,,,,,,
                5,99010519491231002X,n,division,,,,,,
                6,110105194902300020,n,date,,,,,,
                7,1101051949123100,n,length,,,,,,
                8,1101051949123100A0,n,digits,,,,,,
                9,,,,,,,,,
                """);
    }

    @Test
    void the_example_of_the_help_page_is_well_formed_and_nobodys() {
        Cli cli = Cli.run(
                "identity " + new IdentityCalculator(Clock.systemUTC()).about().example() + " --format json");
        assertThat(cli.out()).contains("\"valid\":\"y\"");
        assertThat(Divisions.of("232323"))
                .allSatisfy(division -> assertThat(division.lifetime().until()).isLessThan(2006));
    }

    @Test
    void a_birth_in_the_future_is_a_wrong_date() {
        assertThat(Cli.run("identity --csv", "id_number\n330206299901010018\n").cell("reason"))
                .isEqualTo("date");
    }

    @Test
    void without_the_column_nothing_is_written() {
        Cli cli = Cli.run("identity --csv", "number\n1\n");
        assertThat(cli.status()).isEqualTo(2);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err()).contains("id_number").hasLineCount(1);
    }
}
