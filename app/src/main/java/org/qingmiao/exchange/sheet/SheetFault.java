package org.qingmiao.exchange.sheet;

import org.qingmiao.platform.Text;

/**
 * Something that is wrong in a sheet.
 *
 * @param field id of the field; empty for the row
 * @param read what stands there
 */
public record SheetFault(SheetPlace place, String field, String read, Code code, Text message) {
    /** What kind of fault it is. */
    public enum Code {
        /** The field does not take it. */
        VALUE,
        /** A formula, whose result is of the machine that computed it last. */
        FORMULA,
        /** What a formula gives that cannot be computed. */
        ERROR,
        /** A number of so many digits that the spreadsheet has lost some. */
        DIGITS,
        /** Cells that were made one: what the others say is not known. */
        MERGED,
        /** A rule of whoever takes the row. */
        RULE
    }
}
