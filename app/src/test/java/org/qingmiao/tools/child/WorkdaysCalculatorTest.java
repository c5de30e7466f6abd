package org.qingmiao.tools.child;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.qingmiao.tools.command.Cli;

class WorkdaysCalculatorTest {
    /** 2025-09-28 and 2025-10-11 are a Sunday and a Saturday on which work was made up. */
    @Test
    void working_days_are_added_and_counted_row_by_row() {
        assertThat(Cli.run("workdays --csv", """
                from,add,to
                2025-09-01,20,
                2025-09-25,7,2025-10-11
                2025-10-01,0,
                2025-09-30,0,2025-09-30
                2025-10-08,,2025-10-07
                2026-12-31,1,
                2025-01-01,,
                ,3,
                2025-01-01,-1,
                2025-13-01,1,
                """).out()).isEqualTo("""
                from,add,to,date,working_days,error
                2025-09-01,20,,2025-09-28,,
                2025-09-25,7,2025-10-11,2025-10-11,7,
                2025-10-01,0,,2025-10-09,,
                2025-09-30,0,2025-09-30,2025-09-30,0,
                2025-10-08,,2025-10-07,,,to: must not be before from
                2026-12-31,1,,,,standard not available: the calendar has the years 2020-2026
                2025-01-01,,,,,
                ,3,,,,
                2025-01-01,-1,,,,add: must not be less than 0
                2025-13-01,1,,,,from: '2025-13-01' is not a date of the form YYYY-MM-DD
                """);
    }

    @Test
    void what_is_known_is_given_beside_what_is_not() {
        Cli cli = Cli.run("workdays --csv", "from,add,to\n2026-12-30,5,2026-12-31\n");
        assertThat(cli.cell("working_days")).isEqualTo("1");
        assertThat(cli.cell("date")).isEmpty();
        assertThat(cli.cell("error")).isEmpty();
    }

    @Test
    void either_add_or_to_must_be_there() {
        Cli cli = Cli.run("workdays --csv", "from\n2025-01-01\n");
        assertThat(cli.status()).isEqualTo(2);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err()).contains("add or to");
    }
}
