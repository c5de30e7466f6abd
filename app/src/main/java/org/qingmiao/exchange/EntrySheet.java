package org.qingmiao.exchange;

import java.util.List;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** What a sheet to be filled in by people looks like: a head that stays, and yellow cells that are open. */
public final class EntrySheet {
    private EntrySheet() {}

    /** A workbook that is written row by row, as every program reads it: sizes of 64 bits confuse some. */
    public static SXSSFWorkbook book() {
        SXSSFWorkbook book = new SXSSFWorkbook();
        book.setZip64Mode(Zip64Mode.Never);
        return book;
    }

    /** A bold first row that stays when one scrolls; {@code widths} in characters. */
    public static void head(Sheet sheet, List<String> columns, int... widths) {
        CellStyle bold = bold(sheet.getWorkbook());
        Row head = sheet.createRow(0);
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = head.createCell(i);
            cell.setCellValue(columns.get(i));
            cell.setCellStyle(bold);
            sheet.setColumnWidth(i, widths[i] * 256);
        }
        sheet.createFreezePane(0, 1);
    }

    static CellStyle bold(Workbook book) {
        CellStyle style = book.createCellStyle();
        Font font = book.createFont();
        font.setBold(true);
        style.setFont(font);
        return style;
    }

    /** A cell that can be written in although the sheet is protected. */
    public static CellStyle open(Workbook book) {
        CellStyle open = book.createCellStyle();
        open.setLocked(false);
        open.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
        open.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return open;
    }
}
