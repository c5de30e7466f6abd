package org.qingmiao.indicator.cell;

import java.util.Locale;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.ProblemCode;
import org.qingmiao.platform.Text;

/** What can be wrong with a value of a data element that is written. */
public enum CellCode implements ProblemCode {
    NO_ELEMENT("QM-C001"),
    COMPUTED("QM-C002"),
    NO_UNIT("QM-C003"),
    NO_PERIOD("QM-C004"),
    OTHER_PERIOD("QM-C005"),
    NO_OPTION("QM-C006"),
    NO_NUMBER("QM-C007"),
    BELOW_ZERO("QM-C008"),
    TWICE("QM-C009"),
    NOT_WHOLE("QM-C010"),
    NOT_YOURS("QM-C011"),
    CHECK_FAILS("QM-C012"),
    UNREADABLE("QM-C013"),
    VALUE_UNREADABLE("QM-C014"),
    NOT_REPORTED_HERE("QM-C015"),
    LOCKED("QM-C016"),
    TOO_MANY("QM-C017"),
    COUNTED("QM-C018");

    private static final int UNPROCESSABLE_CONTENT = 422;

    private final String id;

    CellCode(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public int status() {
        return UNPROCESSABLE_CONTENT;
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
