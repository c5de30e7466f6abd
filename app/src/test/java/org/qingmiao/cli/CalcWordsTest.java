package org.qingmiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Calculators explain wrong flags in their own words, also when they are called as {@code qm calc}. */
class CalcWordsTest {
    private static String said(String... arguments) {
        StringWriter err = new StringWriter();
        CommandLine qm = Qm.commandLine().setErr(new PrintWriter(err, true));
        assertThat(qm.execute(arguments)).isEqualTo(2);
        return err.toString();
    }

    @Test
    void a_flag_that_no_calculator_has_is_named_in_one_line() {
        assertThat(said("calc", "growth", "--foo", "3", "--lang", "en"))
                .isEqualTo("--foo is not known; ./qm calc growth --help lists all\n");
        assertThat(said("calc", "nothing", "--lang", "en")).startsWith("there is no calculator 'nothing'");
    }

    @Test
    void other_commands_keep_theirs() {
        assertThat(said("serve", "--foo")).contains("Unknown option: '--foo'");
    }
}
