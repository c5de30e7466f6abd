package org.qingmiao.reporting.form;

import org.qingmiao.exchange.SheetCell;

/** Cells of a workbook as somebody would have typed them into a form. */
public final class FormCells {
    private FormCells() {}

    /** Numbers unformatted, so that 1,234.5 shown as 1,235 is not read as that; formulas by their last result. */
    public static String text(SheetCell cell) {
        Double number = cell.number();
        return number == null ? cell.text() : FormNumbers.print(number);
    }
}
