package org.qingmiao.exchange.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.qingmiao.exchange.EntrySheet;
import org.qingmiao.platform.Lang;

/** A sheet as an Excel workbook, whose rows lie on the disk until it is closed. */
final class WorkbookWriter implements SheetWriter {
    private final SheetLayout layout;
    private final Lang lang;
    private final OutputStream out;
    private final SXSSFWorkbook book = EntrySheet.book();
    private final Sheet sheet;
    private final List<CellStyle> styles;
    private int next = 1;

    WorkbookWriter(SheetLayout layout, Lang lang, OutputStream out) {
        this.layout = layout;
        this.lang = lang;
        this.out = out;
        this.sheet = book.createSheet(layout.name().in(lang));
        List<SheetColumn> columns = layout.columns();
        ColumnStyles made = new ColumnStyles(book, layout.hasLocked());
        this.styles = columns.stream().map(made::of).toList();
        int[] widths = columns.stream().mapToInt(SheetColumn::width).toArray();
        EntrySheet.head(sheet, layout.headings(), widths);
        if (layout.hasLocked()) {
            sheet.protectSheet("");
        } else {
            IntStream.range(0, columns.size()).forEach(i -> sheet.setDefaultColumnStyle(i, styles.get(i)));
        }
        if (layout.explained()) {
            new ColumnHelp(layout, lang).write(book, sheet);
        }
    }

    @Override
    public void row(Map<String, ?> values) {
        Row row = sheet.createRow(next++);
        for (int i = 0; i < styles.size(); i++) {
            SheetColumn column = layout.columns().get(i);
            Object value = values.get(column.id());
            Cell cell = row.createCell(i);
            cell.setCellStyle(styles.get(i));
            if (value != null) {
                fill(cell, CellCodec.cell(column.field().type(), value, lang));
            }
        }
    }

    private static void fill(Cell cell, Object content) {
        switch (content) {
            case Double number -> cell.setCellValue(number);
            case LocalDate day -> cell.setCellValue(day);
            case LocalDateTime minute -> cell.setCellValue(minute);
            // A cell of type text is never a formula, whatever it begins with.
            default -> cell.setCellValue(content.toString());
        }
    }

    @Override
    public void close() throws IOException {
        try (book) {
            book.write(out);
        }
    }
}
