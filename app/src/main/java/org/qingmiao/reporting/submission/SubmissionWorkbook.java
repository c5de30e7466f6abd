package org.qingmiao.reporting.submission;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.qingmiao.exchange.EntrySheet;
import org.qingmiao.exchange.SheetCell;
import org.qingmiao.exchange.sheet.CellMarks;
import org.qingmiao.indicator.cell.CellKey;
import org.qingmiao.indicator.cell.CellVersion;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.reporting.form.FormField;
import org.qingmiao.reporting.round.FieldFault;
import org.qingmiao.reporting.round.Round;
import org.qingmiao.reporting.round.Submission;
import org.qingmiao.reporting.round.SubmissionField;

/**
 * An answer as an Excel workbook. A hidden sheet says which round, unit, periods and version it was made from; in the
 * visible one a row is a field, and only value and note are open. A slash in the value says that it does not apply.
 */
public final class SubmissionWorkbook {
    static final String SHEET = Messages.in(Lang.ZH, "reporting.column.sheet");
    static final String ABOUT = "qingmiao";
    static final int FIELD = 0;
    static final int VALUE = 6;
    static final int NOTE = 7;
    private static final List<String> COLUMNS = Stream.concat(
                    Stream.of("field"),
                    Stream.of("name", "unit", "option", "period", "last_year", "value", "note")
                            .map(column ->
                                    Messages.of("reporting.column." + column).bilingual()))
            .toList();
    private static final int[] WIDTHS = {4, 44, 14, 18, 12, 12, 14, 50};

    private SubmissionWorkbook() {}

    /** What the hidden sheet says. */
    public record About(String plan, String round, String unit, String periods, int version) {
        public static About of(Round round, Submission submission) {
            return new About(
                    round.plan(),
                    round.id(),
                    submission.unit(),
                    String.join(" ", round.periods()),
                    submission.version());
        }

        List<String> cells() {
            return List.of(plan, round, unit, periods, Integer.toString(version));
        }
    }

    public static byte[] write(
            About about,
            List<FormField> entries,
            Map<String, SubmissionField> fields,
            Map<CellKey, CellVersion> last,
            Lang lang) {
        try (SXSSFWorkbook book = EntrySheet.book();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet(SHEET);
            EntrySheet.head(sheet, COLUMNS, WIDTHS);
            CellStyle open = EntrySheet.open(book);
            for (int i = 0; i < entries.size(); i++) {
                FormField formField = entries.get(i);
                SubmissionField field = fields.getOrDefault(formField.field(), SubmissionField.EMPTY);
                row(sheet.createRow(i + 1), formField, field, last.get(formField.before()), lang, open);
            }
            sheet.setColumnHidden(FIELD, true);
            sheet.protectSheet("");
            about(book, about);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void about(Workbook book, About about) {
        Sheet sheet = book.createSheet(ABOUT);
        Row row = sheet.createRow(0);
        List<String> cells = about.cells();
        for (int i = 0; i < cells.size(); i++) {
            row.createCell(i).setCellValue(cells.get(i));
        }
        book.setSheetVisibility(book.getSheetIndex(sheet), SheetVisibility.HIDDEN);
    }

    private static void row(
            Row row,
            FormField formField,
            SubmissionField field,
            @Nullable CellVersion before,
            Lang lang,
            CellStyle open) {
        row.createCell(FIELD).setCellValue(formField.field());
        row.createCell(1).setCellValue(formField.element().name().in(lang));
        row.createCell(2).setCellValue(formField.unit().shortName().in(lang));
        row.createCell(3).setCellValue(formField.optionsName().in(lang));
        row.createCell(4).setCellValue(formField.period().iso());
        Double last = SubmissionChecks.value(before);
        if (last != null) {
            row.createCell(5).setCellValue(last);
        }
        Cell value = row.createCell(VALUE);
        value.setCellStyle(open);
        // A number stays a number only where it reads back as it was typed.
        field.number()
                .filter(n -> org.qingmiao.reporting.form.FormNumbers.print(n).equals(field.typed()))
                .ifPresentOrElse(value::setCellValue, () -> value.setCellValue(field.shown()));
        Cell note = row.createCell(NOTE);
        note.setCellStyle(open);
        note.setCellValue(field.note());
    }

    /**
     * Writes a workbook that came back once more, with what is wrong told in its cells.
     *
     * @param faults by row
     */
    static void mark(ReturnedWorkbook from, SortedMap<Integer, List<FieldFault>> faults, OutputStream out)
            throws IOException {
        try (SXSSFWorkbook book = EntrySheet.book()) {
            Sheet sheet = book.createSheet(SHEET);
            EntrySheet.head(sheet, COLUMNS, WIDTHS);
            CellMarks marks = new CellMarks(sheet);
            CellStyle open = EntrySheet.open(book);
            tell(marks, sheet.getRow(0), faults.getOrDefault(0, List.of()));
            from.cells().tailMap(1).forEach((number, cells) -> {
                Row row = sheet.createRow(number);
                for (int i = 0; i < cells.size(); i++) {
                    copy(cells.get(i), row.createCell(i), i == VALUE || i == NOTE ? open : null);
                }
                tell(marks, row, faults.getOrDefault(number, List.of()));
            });
            sheet.setColumnHidden(FIELD, true);
            sheet.protectSheet("");
            about(book, from.about());
            book.write(out);
        }
    }

    private static void tell(CellMarks marks, Row row, List<FieldFault> faults) {
        if (!faults.isEmpty()) {
            boolean hard = faults.stream().anyMatch(FieldFault::hard);
            String words = faults.stream()
                    .map(f -> f.message().zh() + "\n" + f.message().en())
                    .collect(Collectors.joining("\n"));
            marks.tell(row, VALUE, hard, words);
        }
    }

    private static void copy(SheetCell from, Cell to, @Nullable CellStyle style) {
        Double number = from.number();
        if (!from.formula().isEmpty()) {
            to.setCellValue(SubmissionField.FORMULA + from.formula());
        } else if (number == null) {
            to.setCellValue(from.text());
        } else {
            to.setCellValue(number);
        }
        if (style != null) {
            to.setCellStyle(style);
        }
    }

    /** Names of the columns that are read back. */
    static List<String> header() {
        return new ArrayList<>(COLUMNS);
    }
}
