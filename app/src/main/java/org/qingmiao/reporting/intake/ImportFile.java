package org.qingmiao.reporting.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.qingmiao.exchange.SpooledFile;
import org.qingmiao.exchange.sheet.SentSheet;
import org.qingmiao.exchange.sheet.SheetColumn;
import org.qingmiao.exchange.sheet.SheetFault;
import org.qingmiao.exchange.sheet.SheetLayout;
import org.qingmiao.exchange.sheet.SheetRow;
import org.qingmiao.exchange.sheet.UnreadableSheet;
import org.qingmiao.field.Field;
import org.qingmiao.field.TextType;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** A file of values: read once, and given back with its mistakes marked where they are. */
public final class ImportFile {
    /** What is larger comes in several files. */
    public static final int MOST_ROWS = 100_000;

    /** What stands in a cell is judged with what stands beside it, so that it is taken as it is. */
    private static final TextType ANYTHING = TextType.line(32_767);

    private static final String VALUE = "value";
    private static final SheetLayout LAYOUT = new SheetLayout(
            Messages.of("reporting.column.sheet"),
            List.of(
                    needed("element", "element_code"),
                    needed("unit", "unit_code"),
                    needed("period", "period"),
                    SheetColumn.of(Field.optional("options", Messages.of("reporting.column.option_code"), ANYTHING)),
                    needed(VALUE, "value")),
            false);

    private final SentSheet sheet;
    private final List<ImportedRow> rows;

    private ImportFile(SentSheet sheet, List<ImportedRow> rows) {
        this.sheet = sheet;
        this.rows = rows;
    }

    private static SheetColumn needed(String id, String label) {
        return SheetColumn.of(Field.required(id, Messages.of("reporting.column." + label), ANYTHING));
    }

    static ImportFile read(SpooledFile file) throws Unreadable {
        try {
            SentSheet sheet = SentSheet.open(file, LAYOUT, MOST_ROWS);
            List<ImportedRow> rows = new ArrayList<>();
            sheet.rows(row -> rows.add(row(row)));
            return new ImportFile(sheet, rows);
        } catch (UnreadableSheet e) {
            throw new Unreadable(why(e));
        } catch (IOException e) {
            throw new Unreadable(Messages.of("reporting.import.unreadable"));
        }
    }

    private static Text why(UnreadableSheet sheet) {
        return switch (sheet.code()) {
            case REFUSED, TWICE -> sheet.why();
            case DAMAGED -> Messages.of("reporting.import.unreadable");
            case NO_HEADER -> Messages.of("reporting.import.no_header");
            case TOO_LONG -> Messages.of("reporting.import.too_long", MOST_ROWS);
        };
    }

    private static ImportedRow row(SheetRow row) {
        return new ImportedRow(
                row.place(VALUE).words(),
                row.place().row() - 1,
                row.form().text("element"),
                row.form().text("unit"),
                row.form().text("period"),
                row.form().text("options"),
                row.form().text(VALUE));
    }

    List<ImportedRow> rows() {
        return rows;
    }

    /**
     * Writes a copy in which each mistake stands in its cell and beside its row.
     *
     * @param problems by the row's number
     */
    public void mark(Map<Integer, Text> problems, OutputStream out) throws IOException {
        List<SheetFault> faults = new ArrayList<>();
        for (ImportedRow row : rows) {
            Text problem = problems.get(row.row());
            if (problem != null) {
                faults.add(sheet.wrong(row.row(), VALUE, row.value(), problem));
            }
        }
        try {
            sheet.mark(faults, out);
        } catch (UnreadableSheet e) {
            throw new IOException("it was read before", e);
        }
    }

    /** Ending of the copy's name. */
    public String format() {
        return sheet.format().ending();
    }

    /** The file cannot be read as a table of values. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Text why;

        Unreadable(Text why) {
            super(why.en());
            this.why = why;
        }

        Text why() {
            return why;
        }
    }
}
