package org.qingmiao.reporting.submission;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.qingmiao.exchange.SheetCell;
import org.qingmiao.exchange.WorkbookReader;
import org.qingmiao.exchange.Workbooks;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.form.FormCells;
import org.qingmiao.reporting.round.FieldFault;
import org.qingmiao.reporting.round.SubmissionField;

/**
 * A workbook that came back, read or refused with a sentence.
 *
 * @param fields by name, those of rows that say which field they are
 * @param rows the row of each field, from 0
 * @param cells all rows of the sheet as they came, by number
 */
public record ReturnedWorkbook(
        SubmissionWorkbook.About about,
        Map<String, SubmissionField> fields,
        Map<String, Integer> rows,
        SortedMap<Integer, List<SheetCell>> cells) {
    private static final int MOST_ROWS = 20_000;

    /** It cannot be read as a workbook of ours. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Text why;

        Unreadable(String key) {
            this(Messages.of(key));
        }

        Unreadable(Text why) {
            super(why.en());
            this.why = why;
        }

        public Text why() {
            return why;
        }
    }

    public static ReturnedWorkbook read(Path file) throws Unreadable {
        try {
            Optional<Text> unsafe = Workbooks.refusal(file);
            if (unsafe.isPresent()) {
                throw new Unreadable(unsafe.get());
            }
            try (WorkbookReader book = WorkbookReader.open(file)) {
                if (!book.sheets().containsAll(List.of(SubmissionWorkbook.ABOUT, SubmissionWorkbook.SHEET))) {
                    throw new Unreadable("rounds.book.foreign");
                }
                SortedMap<Integer, List<SheetCell>> cells = rows(book, SubmissionWorkbook.SHEET);
                if (!hasOurColumns(cells.get(0))) {
                    throw new Unreadable("rounds.book.foreign");
                }
                return read(cells, about(rows(book, SubmissionWorkbook.ABOUT).get(0)));
            }
        } catch (IOException e) {
            throw new Unreadable("rounds.book.unreadable");
        }
    }

    private static SortedMap<Integer, List<SheetCell>> rows(WorkbookReader book, String sheet)
            throws IOException, Unreadable {
        SortedMap<Integer, List<SheetCell>> rows = new TreeMap<>();
        book.read(sheet, (number, cells) -> {
            rows.put(number, cells);
            return rows.size() <= MOST_ROWS;
        });
        if (rows.size() > MOST_ROWS) {
            throw new Unreadable("rounds.book.foreign");
        }
        return rows;
    }

    private static ReturnedWorkbook read(SortedMap<Integer, List<SheetCell>> cells, SubmissionWorkbook.About about)
            throws Unreadable {
        Map<String, SubmissionField> fields = new HashMap<>();
        Map<String, Integer> rows = new HashMap<>();
        for (Map.Entry<Integer, List<SheetCell>> row : cells.tailMap(1).entrySet()) {
            String name = text(row.getValue(), SubmissionWorkbook.FIELD);
            if (name.isEmpty()) {
                continue;
            }
            Integer first = rows.put(name, row.getKey());
            if (first != null) {
                throw new Unreadable(Messages.of("rounds.book.twice", place(first), place(row.getKey())));
            }
            fields.put(
                    name,
                    SubmissionFormParser.typed(
                            value(row.getValue()), text(row.getValue(), SubmissionWorkbook.NOTE), false));
        }
        return new ReturnedWorkbook(about, fields, rows, cells);
    }

    private static boolean hasOurColumns(@Nullable List<SheetCell> header) {
        List<String> ours = SubmissionWorkbook.header();
        for (int i = 0; i < ours.size(); i++) {
            if (header == null || !text(header, i).equals(ours.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static SubmissionWorkbook.About about(@Nullable List<SheetCell> row) throws Unreadable {
        String version = row == null ? "" : text(row, 4);
        if (row == null || !version.matches("\\d{1,9}")) {
            throw new Unreadable("rounds.book.foreign");
        }
        return new SubmissionWorkbook.About(
                text(row, 0), text(row, 1), text(row, 2), text(row, 3), Integer.parseInt(version));
    }

    /**
     * A formula stands for itself: its result is of the machine that computed it last, or of none. So does a day, which
     * spreadsheet programs make of what looks like one: behind it stands a number that nobody typed.
     */
    private static String value(List<SheetCell> row) {
        SheetCell cell = SubmissionWorkbook.VALUE < row.size() ? row.get(SubmissionWorkbook.VALUE) : null;
        return cell == null || cell.formula().isEmpty()
                ? text(row, SubmissionWorkbook.VALUE)
                : SubmissionField.FORMULA + cell.formula();
    }

    private static String text(List<SheetCell> row, int column) {
        return column < row.size() ? FormCells.text(row.get(column)) : "";
    }

    /** Why it is not the workbook of this answer as it is now, if so. */
    @Nullable
    public String refusal(SubmissionWorkbook.About now) {
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
    public String place(String field) {
        Integer row = rows.get(field);
        return row == null ? SubmissionWorkbook.SHEET : place(row);
    }

    private static String place(int row) {
        return SubmissionWorkbook.SHEET + "!" + CellReference.convertNumToColString(SubmissionWorkbook.VALUE)
                + (row + 1);
    }

    /** Writes a copy in which each mistake is marked and told in its cell. Must be mended: red; be explained: yellow. */
    public void mark(List<FieldFault> faults, OutputStream out) throws IOException {
        SortedMap<Integer, List<FieldFault>> byRow = new TreeMap<>();
        for (FieldFault fault : faults) {
            fault.fields()
                    .forEach(field -> byRow.computeIfAbsent(rows.getOrDefault(field, 0), r -> new ArrayList<>())
                            .add(fault));
        }
        SubmissionWorkbook.mark(this, byRow, out);
    }
}
