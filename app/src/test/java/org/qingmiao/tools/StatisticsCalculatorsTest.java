package org.qingmiao.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingmiao.tools.command.Cli;

class StatisticsCalculatorsTest {
    private static double number(Cli cli, int row, String column) {
        return Double.parseDouble(cli.cell(row, column));
    }

    /** Numbers of twelve digits in this class were computed by a second program with forty digits. */
    @ParameterizedTest
    @CsvSource({
        "poisson-exact, 1.62348639012, 11.6683320793",
        "poisson-midp, 1.83199480853, 11.082415665",
        "clopper-pearson, 0.187086028447, 0.812913971553",
        "midp, 0.212008506779, 0.787991493221",
        "wilson, 0.236593090513, 0.763406909487"
    })
    void five_events_have_limits_by_every_method(String method, double lower, double upper) {
        String people = method.startsWith("poisson") ? "1" : "10";
        Cli cli = Cli.run("interval --csv --method " + method, "events,denominator\n5," + people + "\n");
        assertThat(cli.lines().getFirst()).isEqualTo("events,denominator,rate,lower,upper,error");
        assertThat(number(cli, 1, "lower")).isCloseTo(lower, within(5e-11));
        assertThat(number(cli, 1, "upper")).isCloseTo(upper, within(5e-11));
        assertThat(cli.cell("lower").replaceAll("^0[.]0*|[.]", "")).hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void the_level_and_the_base_of_the_rate_are_options() {
        String row = "events,denominator\n0,4000\n";
        Cli cli = Cli.run("interval --csv --per 1000 --level 0.9", row);
        assertThat(cli.cell("rate")).isEqualTo("0");
        assertThat(number(cli, 1, "upper")).isCloseTo(-Math.log(0.05) / 4, within(1e-14));
        assertThat(Cli.run("interval --csv --level 95", row).status()).isEqualTo(2);
        assertThat(Cli.run("interval --csv --level 95", row).err()).startsWith("--level: ");
        assertThat(Cli.run("interval --csv --per 0", row).err()).startsWith("--per: ");
    }

    @ParameterizedTest
    @CsvSource({
        "poisson-exact, '-1,10', events",
        "poisson-exact, '1,0', denominator",
        "poisson-exact, '1.5,10', events",
        "wilson, '11,10', events",
        "midp, '1,10.5', denominator"
    })
    void an_impossible_count_names_its_column(String method, String row, String column) {
        Cli cli = Cli.run("interval --csv --method " + method, "events,denominator\n" + row + "\n3,10\n");
        assertThat(cli.cell("error")).startsWith(column + ": ");
        assertThat(cli.cell("rate")).isEmpty();
        assertThat(cli.cell(2, "rate")).isEqualTo("0.3");
        assertThat(cli.status()).isZero();
    }

    @Test
    void more_events_than_people_are_a_rate_but_no_proportion() {
        assertThat(Cli.run("interval --csv", "events,denominator\n11,10\n").cell("rate"))
                .isEqualTo("1.1");
    }

    @Test
    void unknown_parts_leave_the_results_empty_without_an_error() {
        assertThat(Cli.run("interval --csv", "events,denominator\n,10\n")
                        .lines()
                        .get(1))
                .isEqualTo(",10,,,,");
        assertThat(Cli.run("compare --csv", "events1,denominator1,events2,denominator2\n1,10,,10\n")
                        .lines()
                        .get(1))
                .isEqualTo("1,10,,10,,,,,");
    }

    @Test
    void rates_are_compared_and_an_unbounded_limit_is_inf() {
        Cli cli = Cli.run("compare --csv", """
                events1,denominator1,events2,denominator2
                11,800,21,3011
                5,100,0,200
                """);
        assertThat(number(cli, 1, "estimate")).isCloseTo(1.97148809524, within(5e-12));
        assertThat(number(cli, 1, "lower")).isCloseTo(0.858426403392, within(5e-13));
        assertThat(number(cli, 1, "upper")).isCloseTo(4.27726594365, within(5e-12));
        assertThat(number(cli, 1, "p_value")).isCloseTo(0.0796686330333, within(5e-14));
        assertThat(cli.cell(2, "estimate")).isEqualTo("Inf");
        assertThat(cli.cell(2, "upper")).isEqualTo("Inf");
    }

    @Test
    void proportions_are_compared_by_their_difference() {
        Cli cli = Cli.run(
                "compare --csv --method risk-difference",
                "events1,denominator1,events2,denominator2\n56,70,48,80\n81,80,1,2\n");
        assertThat(number(cli, 1, "estimate")).isCloseTo(0.2, within(1e-15));
        assertThat(number(cli, 1, "lower")).isCloseTo(0.0524, within(5e-5));
        assertThat(number(cli, 1, "upper")).isCloseTo(0.3339, within(5e-5));
        assertThat(cli.cell(2, "error")).startsWith("events1: ");
    }

    @Test
    void each_series_has_one_row_in_the_order_of_appearance() {
        Cli cli = Cli.run("trend --csv", """
                x,series,y,note
                2021,b,5,k
                2020,a,1,
                2020,b,6,
                2022,b,4,
                2023,b,3,
                2021,a,2,
                2022,a,,
                """);
        assertThat(cli.lines())
                .containsExactly(
                        "series,n,statistic,p_value,slope,error", "b,4,-6,0.0833333333333333,-1,", "a,2,1,,1,");
    }

    @Test
    void a_fault_empties_its_series_alone_and_the_series_is_still_named() {
        Cli cli = Cli.run("trend --csv", "series,x,y\na,2020,1\na,zwanzig,2\nb,2020,1\nb,2020,\nc,1,1\n,1,1\n");
        assertThat(cli.lines().get(1)).startsWith("a,,,,,x: ");
        assertThat(cli.lines().get(2)).isEqualTo("b,1,,,,");
        assertThat(cli.lines().get(3)).isEqualTo("c,1,,,,");
        assertThat(cli.lines().get(4)).startsWith(",,,,,series: ");
    }

    /** Two values of one year are no pair; beyond 15 digits two times are one. */
    @Test
    void two_equal_times_do_not_stop_a_trend() {
        Cli cli = Cli.run("trend --csv", """
                series,x,y
                a,1,1
                a,1.0,2
                a,2,2
                a,3,4
                b,10000000000000000,1
                b,10000000000000001,2
                c,5,1
                c,5,2
                d,1,1
                d,2,2
                """);
        assertThat(cli.status()).isZero();
        assertThat(cli.cell(1, "n")).isEqualTo("4");
        assertThat(cli.cell(1, "statistic")).isEqualTo("4");
        assertThat(number(cli, 1, "p_value")).isCloseTo(0.251118001274, within(1e-11));
        assertThat(cli.cell(1, "slope")).isEqualTo("1");
        assertThat(cli.lines().get(2)).isEqualTo("b,2,0,,,");
        assertThat(cli.lines().get(3)).isEqualTo("c,2,0,,,");
        assertThat(cli.lines().get(4)).isEqualTo("d,2,1,,1,");
    }

    @Test
    void proportions_over_groups_are_tested() {
        String groups = "series,x,events,denominator\nm,0,48,17114\nm,0.5,38,14502\nm,1.5,5,793\nm,4,1,127\nm,7,1,38\n";
        Cli cli = Cli.run("trend --csv --method cochran-armitage", groups);
        assertThat(cli.cell("n")).isEqualTo("5");
        assertThat(Math.pow(number(cli, 1, "statistic"), 2)).isCloseTo(6.57, within(0.005));
        assertThat(cli.cell("slope")).isEmpty();
        Cli missing = Cli.run("trend --csv", groups);
        assertThat(missing.status()).isEqualTo(2);
        assertThat(missing.out()).isEmpty();
        assertThat(missing.err()).contains("missing column: y");
    }

    @Test
    void areas_are_standardised_by_both_methods() {
        String rows = """
                area,stratum,events,denominator,standard_population
                A,young,3,20000,40000
                B,all,7,2000,1
                A,old,4,50000,80000
                C,x,1,0,1
                D,x,1,5,1
                D,x,1,5,1
                E,x,1,5,
                F,x,1,5,0
                """;
        Cli dobson = Cli.run("standardise --csv --per 100000", rows);
        assertThat(dobson.cell(1, "crude")).isEqualTo("10");
        assertThat(number(dobson, 1, "adjusted")).isCloseTo(31 / 3.0, within(1e-13));
        assertThat(number(dobson, 1, "lower")).isCloseTo(4.11607831666, within(5e-11));
        assertThat(number(dobson, 1, "upper")).isCloseTo(21.3588155234, within(5e-10));
        Cli exact = Cli.run("interval --csv --per 100000", "events,denominator\n7,2000\n");
        Cli fay = Cli.run("standardise --csv --per 100000 --method fay-feuer", rows);
        assertThat(number(fay, 2, "upper")).isCloseTo(number(exact, 1, "upper"), within(1e-9));
        assertThat(number(dobson, 2, "lower")).isCloseTo(number(exact, 1, "lower"), within(1e-9));
        assertThat(dobson.lines().get(3)).startsWith("C,,,,,denominator: ");
        assertThat(dobson.lines().get(4)).startsWith("D,,,,,stratum: ");
        assertThat(dobson.lines().get(5)).isEqualTo("E,20000,,,,");
        assertThat(dobson.lines().get(6)).startsWith("F,,,,,standard_population: ");
    }

    @Test
    void smoothed_rates_stand_beside_their_areas() {
        Cli cli = Cli.run(
                "smooth --csv", "area,who,events,denominator\na,x,0,100\nb,,20,200\nc,,-1,5\nd,,20,100\ne,,,7\n");
        assertThat(cli.lines().getFirst()).isEqualTo("area,who,events,denominator,rate,smoothed,error");
        double trust = 0.00425 / (0.00425 + 0.001);
        assertThat(number(cli, 1, "smoothed")).isCloseTo(0.1 - 0.1 * trust, within(1e-14));
        assertThat(cli.cell(2, "smoothed")).isEqualTo("0.1");
        assertThat(cli.cell(3, "error")).startsWith("events: ");
        assertThat(cli.cell(4, "rate")).isEqualTo("0.2");
        assertThat(cli.lines().get(5)).isEqualTo("e,,,7,,,");
    }

    @Test
    void counts_alarm_once_there_is_a_baseline() {
        Cli cli = Cli.run("aberration --csv", "t,count\n1,1\n2,2\n3,3\n4,4\n5,5\n6,6\n7,7\n8,12\n9,x\n10,5\n");
        assertThat(cli.lines().getFirst()).isEqualTo("t,count,statistic,upper,alarm,error");
        assertThat(cli.lines().get(7)).isEqualTo("7,7,,,,");
        assertThat(number(cli, 8, "statistic")).isCloseTo(8 / Math.sqrt(28 / 6.0), within(1e-13));
        assertThat(number(cli, 8, "upper")).isCloseTo(4 + 3.090232306167813 * Math.sqrt(28 / 6.0), within(1e-12));
        assertThat(cli.cell(8, "alarm")).isEqualTo("y");
        assertThat(cli.cell(9, "error")).startsWith("count: ");
        assertThat(cli.lines().get(10)).isEqualTo("10,5,,,,");
    }

    @Test
    void the_second_and_third_method_begin_later_and_the_baseline_is_an_option() {
        StringBuilder rows = new StringBuilder("t,count\n");
        for (int t = 1; t <= 14; t++) {
            rows.append(t).append(',').append(t * 7 % 5).append('\n');
        }
        assertThat(first(Cli.run("aberration --csv --method ears-c1", rows.toString())))
                .isEqualTo(8);
        assertThat(first(Cli.run("aberration --csv --method ears-c2", rows.toString())))
                .isEqualTo(10);
        assertThat(first(Cli.run("aberration --csv --method ears-c3", rows.toString())))
                .isEqualTo(12);
        assertThat(first(Cli.run("aberration --csv --method ears-c3 --baseline 3", rows.toString())))
                .isEqualTo(8);
        assertThat(Cli.run("aberration --csv --baseline 2", rows.toString()).err())
                .startsWith("--baseline: ");
        assertThat(Cli.run("aberration --csv --alpha 1", rows.toString()).err()).startsWith("--alpha: ");
    }

    private static int first(Cli cli) {
        int row = 1;
        while (cli.cell(row, "alarm").isEmpty()) {
            row++;
        }
        return row;
    }

    @Test
    void times_that_do_not_rise_are_refused() {
        Cli cli = Cli.run("aberration --csv", "t,count\n2024-01-08,1\n2024-01-01,2\n2024-01-15,3\nW1,1\nW0,1\n");
        assertThat(cli.cell(2, "error")).startsWith("t: '2024-01-01' is not after");
        assertThat(cli.cell(3, "error")).isEmpty();
        assertThat(cli.cell(5, "error")).isEmpty();
    }

    @Test
    void by_flags_a_series_is_written_with_commas() {
        Cli cli = Cli.run("trend --series a --x 1,2,3,4 --y 4,3,2,1 --format json");
        assertThat(cli.out())
                .contains("\"statistic\":-6")
                .contains("\"standard\":\"Mann-Kendall test and Sen's slope\"");
        assertThat(Cli.run("aberration --t 1,2 --count 1,2,3").status()).isEqualTo(2);
    }
}
