package org.qingmiao.tools.web.batch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.tools.OutputColumn;
import org.qingmiao.tools.ResultRow;
import org.qingmiao.tools.ResultWords;
import org.qingmiao.tools.TableShape;

/** Writes results into a workbook. A text is written as a text, so it never becomes a formula. */
final class ResultColumns {
    private static final int ERROR_WIDTH = 40 * 256;
    private static final int EXACT_DIGITS = 15;

    private final TableShape tableShape;
    private final Lang lang;

    ResultColumns(TableShape tableShape, Lang lang) {
        this.tableShape = tableShape;
        this.lang = lang;
    }

    void writeBeside(Sheet sheet, int header, int width, List<Integer> numbers, List<ResultRow> answers) {
        head(sheet.getRow(header), width);
        for (int i = 0; i < numbers.size(); i++) {
            fill(sheet.getRow(numbers.get(i)), width, answers.get(i));
        }
        sheet.setColumnWidth(width + tableShape.outputs().size(), ERROR_WIDTH);
    }

    /** An answer with rows of its own. */
    void writeSheet(Workbook book, List<ResultRow> answers) {
        Sheet sheet = book.createSheet(free(book, Messages.in(lang, "tools.batch.sheet")));
        head(sheet.createRow(0), 0);
        for (int i = 0; i < answers.size(); i++) {
            fill(sheet.createRow(i + 1), 0, answers.get(i));
        }
    }

    private void head(Row row, int at) {
        Cell neighbour = at == 0 ? null : row.getCell(at - 1);
        List<String> names = new ArrayList<>(tableShape.outputNames());
        names.add("error");
        for (int i = 0; i < names.size(); i++) {
            Cell cell = row.createCell(at + i);
            cell.setCellValue(names.get(i));
            if (neighbour != null) {
                cell.setCellStyle(neighbour.getCellStyle());
            }
        }
    }

    private void fill(Row row, int at, ResultRow resultRow) {
        for (int i = 0; i < tableShape.outputs().size(); i++) {
            put(row, at + i, resultRow.value(i), resultRow.cell(i));
        }
        String error = resultRow.error(lang);
        if (!error.isEmpty()) {
            row.createCell(at + tableShape.outputs().size()).setCellValue(error);
        }
    }

    private static void put(Row row, int at, @Nullable Object value, String text) {
        switch (value) {
            case null -> {}
            case BigDecimal number
            when number.precision() <= EXACT_DIGITS -> row.createCell(at).setCellValue(number.doubleValue());
            case Long count -> row.createCell(at).setCellValue(count.doubleValue());
            default -> row.createCell(at).setCellValue(text);
        }
    }

    /** What the columns and the words in them mean, and by which standard. */
    void explain(Workbook book, List<ResultRow> answers) {
        Sheet sheet = book.createSheet(free(book, Messages.in(lang, "tools.batch.legend")));
        line(sheet, tableShape.standard().in(lang), "");
        for (OutputColumn outputColumn : tableShape.outputs()) {
            line(
                    sheet,
                    outputColumn.name(),
                    outputColumn.text().in(lang) + (outputColumn.unit().isEmpty() ? "" : ", " + outputColumn.unit()));
        }
        line(sheet, "error", Messages.in(lang, "tools.batch.error"));
        line(sheet, "", "");
        words(answers).forEach((code, words) -> line(sheet, code, words));
        sheet.setColumnWidth(0, 24 * 256);
        sheet.setColumnWidth(1, 60 * 256);
    }

    private Map<String, String> words(List<ResultRow> answers) {
        Map<String, String> words = new TreeMap<>();
        for (ResultRow resultRow : answers) {
            for (int i = 0; i < tableShape.outputs().size(); i++) {
                if (resultRow.value(i) instanceof String code) {
                    String read = ResultWords.result(lang, tableShape, resultRow, i);
                    if (!read.equals(code)) {
                        words.put(code, read);
                    }
                }
            }
        }
        return words;
    }

    private static void line(Sheet sheet, String left, String right) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        row.createCell(0).setCellValue(left);
        row.createCell(1).setCellValue(right);
    }

    private static String free(Workbook book, String name) {
        String free = name;
        for (int i = 2; book.getSheet(free) != null; i++) {
            free = name + " " + i;
        }
        return free;
    }
}
