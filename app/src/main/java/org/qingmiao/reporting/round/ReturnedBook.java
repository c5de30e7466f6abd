package org.qingmiao.reporting.round;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Drawing;
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
import org.qingmiao.reporting.FormCells;

/**
 * A workbook that came back, read or refused with a sentence.
 *
 * @param fields by name, those of rows that say which field they are
 * @param rows the row of each field, from 0
 */
record ReturnedBook(RoundBook.About about, Map<String, DraftField> fields, Map<String, Integer> rows, byte[] content) {

    /** It cannot be read as a workbook of ours. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Text why;

        Unreadable(String key) {
            this(Texts.all().both(key));
        }

        Unreadable(Text why) {
            super(why.en());
            this.why = why;
        }

        Text why() {
            return why;
        }
    }

    static ReturnedBook read(byte[] content) throws Unreadable {
        Optional<Text> unsafe = Workbooks.refusal(content);
        if (unsafe.isPresent()) {
            throw new Unreadable(unsafe.get());
        }
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            Sheet about = book.getSheet(RoundBook.ABOUT);
            Sheet sheet = book.getSheet(RoundBook.SHEET);
            if (about == null || sheet == null || !hasOurColumns(sheet)) {
                throw new Unreadable("rounds.book.foreign");
            }
            return read(sheet, about(about.getRow(0)), content);
        } catch (IOException | RuntimeException e) {
            // POI answers damage inside of a file with whatever exception it meets there.
            throw new Unreadable("rounds.book.unreadable");
        }
    }

    private static ReturnedBook read(Sheet sheet, RoundBook.About about, byte[] content) throws Unreadable {
        Map<String, DraftField> fields = new HashMap<>();
        Map<String, Integer> rows = new HashMap<>();
        for (int r = 1; r <= sheet.getLastRowNum(); r++) {
            Row row = sheet.getRow(r);
            String name = text(row, RoundBook.FIELD);
            if (name.isEmpty()) {
                continue;
            }
            Integer first = rows.put(name, r);
            if (first != null) {
                throw new Unreadable(Texts.all().both("rounds.book.twice", place(first), place(r)));
            }
            fields.put(name, TypedFields.typed(value(row), text(row, RoundBook.NOTE), false));
        }
        return new ReturnedBook(about, fields, rows, content);
    }

    private static boolean hasOurColumns(Sheet sheet) {
        List<String> header = RoundBook.header();
        for (int i = 0; i < header.size(); i++) {
            if (!text(sheet.getRow(0), i).equals(header.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static RoundBook.About about(@Nullable Row row) throws Unreadable {
        String version = text(row, 4);
        if (!version.matches("\\d{1,9}")) {
            throw new Unreadable("rounds.book.foreign");
        }
        return new RoundBook.About(text(row, 0), text(row, 1), text(row, 2), text(row, 3), Integer.parseInt(version));
    }

    /**
     * A formula stands for itself: its result is of the machine that computed it last, or of none. So does a day, which
     * spreadsheet programs make of what looks like one: behind it stands a number that nobody typed.
     */
    private static String value(Row row) {
        Cell cell = row.getCell(RoundBook.VALUE);
        if (cell != null && cell.getCellType() == CellType.FORMULA) {
            return DraftField.FORMULA + cell.getCellFormula();
        }
        boolean day = cell != null && cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell);
        return day ? new DataFormatter(Locale.ROOT).formatCellValue(cell) : text(row, RoundBook.VALUE);
    }

    private static String text(@Nullable Row row, int column) {
        return FormCells.text(row == null ? null : row.getCell(column));
    }

    /** Why it is not the workbook of this answer as it is now, if so. */
    @Nullable
    String refusal(RoundBook.About now) {
        if (!about.plan().equals(now.plan()) || !about.round().equals(now.round())) {
            return "rounds.book.other_round";
        }
        if (!about.unit().equals(now.unit())) {
            return "rounds.book.other_unit";
        }
        if (!about.periods().equals(now.periods())) {
            return "rounds.book.other_periods";
        }
        return about.version() == now.version() ? null : "rounds.book.stale";
    }

    /** Place of a field's value as people say it, such as {@code 数据!G12}. */
    String place(String field) {
        Integer row = rows.get(field);
        return row == null ? RoundBook.SHEET : place(row);
    }

    private static String place(int row) {
        return RoundBook.SHEET + "!" + CellReference.convertNumToColString(RoundBook.VALUE) + (row + 1);
    }

    /** A copy in which each mistake is marked and told in its cell. Must be mended: red; must be explained: yellow. */
    byte[] marked(List<FieldFault> faults) {
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(content));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.getSheet(RoundBook.SHEET);
            CellStyle bad = style(book, IndexedColors.ROSE);
            CellStyle warn = style(book, IndexedColors.LIGHT_ORANGE);
            for (FieldFault fault : faults) {
                for (String field : fault.fields()) {
                    Row row = sheet.getRow(rows.getOrDefault(field, -1) < 0 ? 0 : rows.getOrDefault(field, 0));
                    Cell cell = row.getCell(RoundBook.VALUE, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                    if (cell.getCellComment() == null || fault.hard()) {
                        cell.setCellStyle(fault.hard() ? bad : warn);
                    }
                    tell(sheet, cell, fault.message());
                }
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CellStyle style(Workbook book, IndexedColors colour) {
        CellStyle style = book.createCellStyle();
        style.setLocked(false);
        style.setFillForegroundColor(colour.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static void tell(Sheet sheet, Cell cell, Text message) {
        CreationHelper helper = sheet.getWorkbook().getCreationHelper();
        String told = message.zh() + "\n" + message.en();
        Comment before = cell.getCellComment();
        if (before != null) {
            before.setString(helper.createRichTextString(before.getString().getString() + "\n" + told));
            return;
        }
        Drawing<?> drawing = sheet.createDrawingPatriarch();
        ClientAnchor anchor = helper.createClientAnchor();
        anchor.setCol1(cell.getColumnIndex() + 1);
        anchor.setCol2(cell.getColumnIndex() + 4);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + 4);
        Comment comment = drawing.createCellComment(anchor);
        comment.setString(helper.createRichTextString(told));
        cell.setCellComment(comment);
    }
}
