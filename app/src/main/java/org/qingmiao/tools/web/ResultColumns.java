package org.qingmiao.tools.web;

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
import org.qingmiao.page.Texts;
import org.qingmiao.platform.Lang;
import org.qingmiao.tools.Output;
import org.qingmiao.tools.Results;
import org.qingmiao.tools.Shape;
import org.qingmiao.tools.Words;

/** Writes results into a workbook. A text is written as a text, so it never becomes a formula. */
final class ResultColumns {
    private static final int ERROR_WIDTH = 40 * 256;
    private static final int EXACT_DIGITS = 15;

    private final Shape shape;
    private final Lang lang;

    ResultColumns(Shape shape, Lang lang) {
        this.shape = shape;
        this.lang = lang;
    }

    void writeBeside(Sheet sheet, int header, int width, List<Integer> numbers, List<Results> answers) {
        head(sheet.getRow(header), width);
        for (int i = 0; i < numbers.size(); i++) {
            fill(sheet.getRow(numbers.get(i)), width, answers.get(i));
        }
        sheet.setColumnWidth(width + shape.outputs().size(), ERROR_WIDTH);
    }

    /** An answer with rows of its own. */
    void writeSheet(Workbook book, List<Results> answers) {
        Sheet sheet = book.createSheet(free(book, Texts.all().get(lang, "tools.batch.sheet")));
        head(sheet.createRow(0), 0);
        for (int i = 0; i < answers.size(); i++) {
            fill(sheet.createRow(i + 1), 0, answers.get(i));
        }
    }

    private void head(Row row, int at) {
        Cell neighbour = at == 0 ? null : row.getCell(at - 1);
        List<String> names = new ArrayList<>(shape.outputNames());
        names.add("error");
        for (int i = 0; i < names.size(); i++) {
            Cell cell = row.createCell(at + i);
            cell.setCellValue(names.get(i));
            if (neighbour != null) {
                cell.setCellStyle(neighbour.getCellStyle());
            }
        }
    }

    private void fill(Row row, int at, Results results) {
        for (int i = 0; i < shape.outputs().size(); i++) {
            put(row, at + i, results.value(i), results.cell(i));
        }
        String error = results.error(lang);
        if (!error.isEmpty()) {
            row.createCell(at + shape.outputs().size()).setCellValue(error);
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
    void explain(Workbook book, List<Results> answers) {
        Sheet sheet = book.createSheet(free(book, Texts.all().get(lang, "tools.batch.legend")));
        line(sheet, shape.standard().in(lang), "");
        for (Output output : shape.outputs()) {
            line(sheet, output.name(), output.text().in(lang) + (output.unit().isEmpty() ? "" : ", " + output.unit()));
        }
        line(sheet, "error", Texts.all().get(lang, "tools.batch.error"));
        line(sheet, "", "");
        words(answers).forEach((code, words) -> line(sheet, code, words));
        sheet.setColumnWidth(0, 24 * 256);
        sheet.setColumnWidth(1, 60 * 256);
    }

    private Map<String, String> words(List<Results> answers) {
        Map<String, String> words = new TreeMap<>();
        for (Results results : answers) {
            for (int i = 0; i < shape.outputs().size(); i++) {
                if (results.value(i) instanceof String code) {
                    String read = Words.result(lang, shape, results, i);
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
