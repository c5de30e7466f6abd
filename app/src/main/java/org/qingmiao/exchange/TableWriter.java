package org.qingmiao.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes tables as CSV, Excel and JSON. No text can become a formula in the reader's spreadsheet. */
public final class TableWriter {
    private TableWriter() {}

    /** UTF-8, RFC 4180, decimal point. */
    public static byte[] csv(Table table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8)) {
            csv.writeRecord(table.columns());
            for (List<@Nullable Object> row : table.rows()) {
                csv.writeRecord(row.stream().map(TableWriter::text).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** An array with an object for each row; unknown is {@code null}. */
    public static byte[] json(Table table) {
        List<Map<String, @Nullable Object>> rows = table.rows().stream()
                .map(row -> {
                    Map<String, @Nullable Object> object = new LinkedHashMap<>();
                    for (int i = 0; i < row.size(); i++) {
                        object.put(table.columns().get(i), row.get(i));
                    }
                    return object;
                })
                .toList();
        return JsonMapper.shared().writeValueAsBytes(rows);
    }

    /** The same tables are the same file. */
    public static byte[] xlsx(Table... tables) {
        try (SXSSFWorkbook book = EntrySheet.book();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CellStyle head = EntrySheet.bold(book);
            for (Table table : tables) {
                sheet(book, head, table);
            }
            book.write(out);
            return ReproducibleOfficeFile.withoutTimes(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sheet(Workbook book, CellStyle head, Table table) {
        Sheet sheet = book.createSheet(table.name());
        sheet.createFreezePane(0, 1);
        Row names = sheet.createRow(0);
        for (int i = 0; i < table.columns().size(); i++) {
            Cell cell = names.createCell(i);
            cell.setCellValue(table.columns().get(i));
            cell.setCellStyle(head);
        }
        for (int r = 0; r < table.rows().size(); r++) {
            Row row = sheet.createRow(r + 1);
            List<@Nullable Object> values = table.rows().get(r);
            for (int i = 0; i < values.size(); i++) {
                fill(row.createCell(i), values.get(i));
            }
        }
    }

    private static void fill(Cell cell, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> cell.setCellValue(number.doubleValue());
            // A cell of type text is never a formula, whatever it begins with.
            default -> cell.setCellValue(value.toString());
        }
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            default -> harmless(value.toString());
        };
    }

    /**
     * A spreadsheet takes a text that begins like this (also in full-width signs) for a formula; a quote before it says
     * that it is none. Whoever writes a text of people's into a file for spreadsheets lets it go through here.
     */
    public static String harmless(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
