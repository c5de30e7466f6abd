package org.qingmiao.reporting.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.qingmiao.exchange.EntrySheet;
import org.qingmiao.indicator.cell.CellKey;
import org.qingmiao.indicator.cell.CellVersion;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;

/**
 * A form as an Excel workbook. One row for each value; only the last column is open, the others say which value it is
 * and are read back by {@code ExcelImportFile}.
 */
public final class ExcelFormTemplate {
    private static final List<String> COLUMNS = List.of(
            "element",
            Messages.of("reporting.column.name").bilingual(),
            "unit",
            Messages.of("reporting.column.unit").bilingual(),
            "period",
            "options",
            Messages.of("reporting.column.option").bilingual(),
            Messages.of("reporting.column.last_year").bilingual(),
            "value");
    private static final int[] WIDTHS = {22, 44, 14, 16, 10, 14, 18, 12, 14};

    private ExcelFormTemplate() {}

    public static byte[] xlsx(
            List<FormField> entries, Map<CellKey, CellVersion> present, Map<CellKey, CellVersion> last, Lang lang) {
        try (SXSSFWorkbook book = EntrySheet.book();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet(Messages.in(Lang.ZH, "reporting.column.sheet"));
            CellStyle open = EntrySheet.open(book);
            EntrySheet.head(sheet, COLUMNS, WIDTHS);
            for (int i = 0; i < entries.size(); i++) {
                FormField formField = entries.get(i);
                fill(
                        sheet.createRow(i + 1),
                        formField,
                        present.get(formField.key()),
                        last.get(formField.before()),
                        lang,
                        open);
            }
            sheet.protectSheet("");
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(
            Row row,
            FormField formField,
            @Nullable CellVersion now,
            @Nullable CellVersion before,
            Lang lang,
            CellStyle open) {
        row.createCell(0).setCellValue(formField.element().id());
        row.createCell(1).setCellValue(formField.element().name().in(lang));
        row.createCell(2).setCellValue(formField.unit().id());
        row.createCell(3).setCellValue(formField.unit().shortName().in(lang));
        row.createCell(4).setCellValue(formField.period().iso());
        row.createCell(5).setCellValue(formField.options());
        row.createCell(6).setCellValue(formField.optionsName().in(lang));
        number(row.createCell(7), before);
        Cell value = row.createCell(8);
        value.setCellStyle(open);
        number(value, now);
    }

    private static void number(Cell cell, @Nullable CellVersion version) {
        Double value = version == null ? null : version.value();
        if (value != null) {
            cell.setCellValue(value);
        }
    }
}
