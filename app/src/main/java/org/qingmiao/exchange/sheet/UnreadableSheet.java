package org.qingmiao.exchange.sheet;

import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** A file that cannot be read as the sheet that is asked for. */
public final class UnreadableSheet extends Exception {
    private static final long serialVersionUID = 1;

    private final Code code;
    private final transient Text why;

    /** What is wrong with it as a whole. */
    public enum Code {
        /** No workbook, or one that may not be opened: old, with macros, swelling. */
        REFUSED,
        DAMAGED,
        /** No sheet has all the columns that are needed. */
        NO_HEADER,
        /** A column stands there twice. */
        TWICE,
        TOO_LONG
    }

    UnreadableSheet(Code code, Text why) {
        super(why.en());
        this.code = code;
        this.why = why;
    }

    static UnreadableSheet damaged() {
        return new UnreadableSheet(Code.DAMAGED, Messages.of("exchange.sheet.damaged"));
    }

    public Code code() {
        return code;
    }

    public Text why() {
        return why;
    }
}
