package org.qingmiao.register.code;

import java.util.Locale;
import org.qingmiao.pack.DiagnosticCode;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** What may be wrong in code lists, decision tables, rates and instruments. {@code docs/registers.md} explains each. */
public enum TableProblem implements DiagnosticCode {
    BAD_CSV("QM-G201"),
    NO_SUCH_COLUMN("QM-G202"),
    CELL_DOES_NOT_FIT("QM-G204"),
    NOT_A_CODE("QM-G205"),
    UNKNOWN_INPUT("QM-G206"),
    ROWS_OVERLAP("QM-G207"),
    GAP("QM-G208"),
    ROW_NEVER_REACHED("QM-G209"),
    UNKNOWN_NOT_SAID("QM-G210"),
    NO_SOURCE("QM-G211"),
    EDITIONS_OVERLAP("QM-G212"),
    RATES_OVERLAP("QM-G213"),
    WEIGHTS("QM-G214"),
    RESERVED_CODE("QM-G215"),
    NO_RESULT("QM-G216"),
    TOO_LARGE("QM-G217");

    private final String id;

    TableProblem(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Text text() {
        return Messages.of("register.problem." + name().toLowerCase(Locale.ROOT));
    }
}
