package org.qingmiao.indicator.cell;

import java.util.Locale;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.ProblemCode;
import org.qingmiao.platform.Text;

/** What can be wrong with a value of a data element that is written. */
public enum CellCode implements ProblemCode {
    NO_ELEMENT("QM-C001", 422),
    COMPUTED("QM-C002", 422),
    NO_UNIT("QM-C003", 422),
    NO_PERIOD("QM-C004", 422),
    OTHER_PERIOD("QM-C005", 422),
    NO_OPTION("QM-C006", 422),
    NO_NUMBER("QM-C007", 422),
    BELOW_ZERO("QM-C008", 422),
    TWICE("QM-C009", 422),
    NOT_WHOLE("QM-C010", 422),
    NOT_YOURS("QM-C011", 422),
    CHECK_FAILS("QM-C012", 422),
    UNREADABLE("QM-C013", 422),
    VALUE_UNREADABLE("QM-C014", 422),
    NOT_REPORTED_HERE("QM-C015", 422),
    LOCKED("QM-C016", 422),
    TOO_MANY("QM-C017", 422);

    private final String id;
    private final int status;

    CellCode(String id, int status) {
        this.id = id;
        this.status = status;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Place place() {
        return Place.VALUE;
    }

    @Override
    public Text text() {
        return Messages.of("indicator.problem." + name().toLowerCase(Locale.ROOT));
    }
}
