package org.qingmiao.exchange;

import org.jspecify.annotations.Nullable;

/**
 * A cell of a workbook as it was sent.
 *
 * @param text what stands there if it is no number; of a day, as it is shown; {@code #} for an error
 * @param number what stands there if it is one and no day; of a formula, its last result
 * @param formula without the equals sign; empty if there is none
 */
public record SheetCell(String text, @Nullable Double number, String formula) {
    /** One in which nothing stands. */
    public static final SheetCell EMPTY = new SheetCell("", null, "");
}
