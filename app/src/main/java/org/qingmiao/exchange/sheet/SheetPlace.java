package org.qingmiao.exchange.sheet;

import org.apache.poi.ss.util.CellReference;

/**
 * Where something stands.
 *
 * @param sheet its name; empty where a file is one sheet
 * @param row as people count them, from 1; of a CSV, its line
 * @param column from 0; -1 for the whole row
 */
public record SheetPlace(String sheet, int row, int column) {
    /** Letters of the column as spreadsheets have them; empty for the whole row. */
    public String letters() {
        return column < 0 ? "" : CellReference.convertNumToColString(column);
    }

    /** As people say it: {@code 数据!E12}, or the line alone. */
    public String words() {
        return sheet.isEmpty() ? Integer.toString(row) : sheet + "!" + letters() + row;
    }
}
