package org.qingmiao.reporting.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.qingmiao.exchange.EntrySheet;
import org.qingmiao.exchange.SheetCell;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** A copy of a sheet of values, written row by row, with each mistake in a column of its own and its value in red. */
final class MarkedSheet implements AutoCloseable {
    private static final int WIDTH_OF_PROBLEMS = 60 * 256;

    private final SXSSFWorkbook book = EntrySheet.book();
    private final Sheet sheet;
    private final CellStyle red;
    private final int value;

    /** @param value the column of the values */
    MarkedSheet(String name, int value) {
        this.sheet = book.createSheet(name);
        this.value = value;
        this.red = book.createCellStyle();
        red.setFillForegroundColor(IndexedColors.ROSE.getIndex());
        red.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    void header(int number, List<SheetCell> cells) {
        Row row = copy(number, cells);
        row.createCell(cells.size())
                .setCellValue(Messages.of("reporting.column.problem").bilingual());
        sheet.setColumnWidth(cells.size(), WIDTH_OF_PROBLEMS);
    }

    /** @param at the column of the problems */
    void row(int number, List<SheetCell> cells, int at, @Nullable Text problem) {
        Row row = copy(number, cells);
        if (problem != null) {
            row.createCell(at).setCellValue(problem.zh() + " / " + problem.en());
            row.getCell(value, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellStyle(red);
        }
    }

    private Row copy(int number, List<SheetCell> cells) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < cells.size(); i++) {
            SheetCell from = cells.get(i);
            Cell to = row.createCell(i);
            Double real = from.number();
            if (real == null) {
                to.setCellValue(from.text());
            } else {
                to.setCellValue(real);
            }
        }
        return row;
    }

    void write(OutputStream out) throws IOException {
        book.write(out);
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
