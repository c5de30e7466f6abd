package org.qingmiao.exchange.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qingmiao.exchange.SheetCell;
import org.qingmiao.exchange.SpooledFile;
import org.qingmiao.platform.Text;

/**
 * A file that somebody sent, in which the columns of a layout were found. Its rows are read as a stream, as often as is
 * needed, with what is wrong at its place.
 */
public final class SentSheet {
    private final SheetSource source;
    private final SheetHeader header;
    private final RowReading reading;

    private SentSheet(SheetSource source, SheetHeader header, SheetLayout layout) {
        this.source = source;
        this.header = header;
        this.reading = new RowReading(layout, header);
    }

    /**
     * Opens a file by what is in it, whatever it is called.
     *
     * @param most rows that it may have
     * @throws UnreadableSheet if it is none, lacks a column that is needed, has one twice or too many rows
     */
    public static SentSheet open(SpooledFile file, SheetLayout layout, int most) throws IOException, UnreadableSheet {
        try {
            SheetSource source = source(file, layout);
            return new SentSheet(source, HeaderSearch.find(source, layout, most), layout);
        } catch (IOException | IllegalArgumentException e) {
            throw UnreadableSheet.damaged();
        }
    }

    private static SheetSource source(SpooledFile file, SheetLayout layout) throws IOException, UnreadableSheet {
        byte[] start;
        try (InputStream in = Files.newInputStream(file.path())) {
            start = in.readNBytes(4);
        }
        boolean zip = start.length > 2 && start[0] == 'P' && start[1] == 'K' && start[2] == 3;
        boolean old = start.length > 1 && (start[0] & 0xFF) == 0xD0 && (start[1] & 0xFF) == 0xCF;
        if (zip || old || file.name().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            return WorkbookSource.of(file.path());
        }
        return start.length > 0 && start[0] == '{'
                ? new LinesSource(
                        file.path(),
                        layout.columns().stream().map(SheetColumn::id).toList())
                : CsvSource.of(file.path());
    }

    public SheetFormat format() {
        return source.format();
    }

    /** How many rows have something in them. */
    public int size() {
        return header.rows();
    }

    /** Headings of columns that the layout does not have: what stands below them is not read. */
    public List<String> ignored() {
        return header.ignored();
    }

    /** What is done with each row. */
    public interface Rows {
        void row(SheetRow row);
    }

    /** Reads the rows that have something in them. */
    public void rows(Rows each) throws IOException, UnreadableSheet {
        source.read(header.sheet(), (number, cells) -> {
            if (number > header.row() && hasText(cells)) {
                each.row(reading.row(number, cells));
            }
            return true;
        });
    }

    static boolean hasText(List<SheetCell> cells) {
        return cells.stream()
                .anyMatch(c -> c.number() != null
                        || !c.text().isBlank()
                        || !c.formula().isEmpty());
    }

    /** What is done with some rows at once. */
    public interface Batches {
        void rows(List<SheetRow> rows);
    }

    /**
     * Reads the rows so many at once; no more of them are held.
     *
     * @param size of a batch; the last may be smaller
     */
    public void batches(int size, Batches each) throws IOException, UnreadableSheet {
        List<SheetRow> batch = new ArrayList<>();
        rows(row -> {
            batch.add(row);
            if (batch.size() == size) {
                each.rows(List.copyOf(batch));
                batch.clear();
            }
        });
        if (!batch.isEmpty()) {
            each.rows(List.copyOf(batch));
        }
    }

    /**
     * Something that a rule finds wrong with a row that was read.
     *
     * @param row its number, from 0
     * @param read what stands in the field
     */
    public SheetFault wrong(int row, String field, String read, Text message) {
        int column = header.columns().getOrDefault(field, -1);
        return new SheetFault(
                new SheetPlace(header.sheet(), row + 1, column), field, read, SheetFault.Code.RULE, message);
    }

    /** Writes the file once more, with all that is in it, each fault in its cell and beside its row. */
    public void mark(Collection<SheetFault> faults, OutputStream out) throws IOException, UnreadableSheet {
        Map<Integer, List<SheetFault>> byRow = new HashMap<>();
        faults.forEach(fault -> byRow.computeIfAbsent(fault.place().row() - 1, r -> new ArrayList<>())
                .add(fault));
        source.mark(header, byRow, out);
    }
}
