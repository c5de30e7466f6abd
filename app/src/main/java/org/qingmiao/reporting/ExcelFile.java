package org.qingmiao.reporting;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.qingmiao.exchange.Workbooks;
import org.qingmiao.page.Texts;
import org.qingmiao.platform.Text;

/** An Excel workbook; its first sheet with the right columns is read. */
final class ExcelFile implements ImportFile {
    private static final int ROWS_BEFORE_HEADER = 10;

    private final byte[] content;
    private final String sheet;
    private final int header;
    private final ImportColumns columns;
    private final List<ImportedRow> rows;

    private ExcelFile(byte[] content, Sheet sheet, int header, ImportColumns columns) {
        this.content = content;
        this.sheet = sheet.getSheetName();
        this.header = header;
        this.columns = columns;
        this.rows = rows(sheet, header, columns);
    }

    static ExcelFile read(byte[] content) throws Unreadable {
        Optional<Text> refusal = Workbooks.refusal(content);
        if (refusal.isPresent()) {
            throw new Unreadable(refusal.get());
        }
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            for (Sheet sheet : book) {
                int last = Math.min(sheet.getLastRowNum(), ROWS_BEFORE_HEADER);
                for (int r = 0; r <= last; r++) {
                    var columns = ImportColumns.of(texts(sheet.getRow(r)));
                    if (columns.isPresent()) {
                        return new ExcelFile(content, sheet, r, columns.get());
                    }
                }
            }
        } catch (IOException | RuntimeException e) {
            // POI answers damage inside of a file with whatever exception it meets there.
            throw new Unreadable(Texts.all().both("reporting.import.unreadable"));
        }
        throw new Unreadable(Texts.all().both("reporting.import.no_header"));
    }

    private static List<ImportedRow> rows(Sheet sheet, int header, ImportColumns columns) {
        List<ImportedRow> rows = new ArrayList<>();
        String column = CellReference.convertNumToColString(columns.value());
        for (int r = header + 1; r <= sheet.getLastRowNum(); r++) {
            List<String> texts = texts(sheet.getRow(r));
            if (texts.stream().anyMatch(t -> !t.isBlank())) {
                rows.add(columns.row(sheet.getSheetName() + "!" + column + (r + 1), r, texts));
            }
        }
        return rows;
    }

    private static List<String> texts(@Nullable Row row) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; row != null && i < row.getLastCellNum(); i++) {
            texts.add(FormCells.text(row.getCell(i)));
        }
        return texts;
    }

    @Override
    public List<ImportedRow> rows() {
        return rows;
    }

    @Override
    public byte[] marked(Map<Integer, Text> problems) {
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(content));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet marked = book.getSheet(sheet);
            int last = marked.getRow(header).getLastCellNum();
            marked.getRow(header).createCell(last).setCellValue("问题 Problem");
            marked.setColumnWidth(last, 60 * 256);
            CellStyle red = book.createCellStyle();
            red.setFillForegroundColor(IndexedColors.ROSE.getIndex());
            red.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            problems.forEach((r, problem) -> {
                Row row = marked.getRow(r);
                row.createCell(last).setCellValue(problem.zh() + " / " + problem.en());
                row.getCell(columns.value(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                        .setCellStyle(red);
            });
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String format() {
        return "xlsx";
    }
}
