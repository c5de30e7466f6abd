package org.qingmiao.reporting.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.qingmiao.exchange.SheetCell;
import org.qingmiao.exchange.WorkbookReader;
import org.qingmiao.exchange.Workbooks;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.form.FormCells;

/** An Excel workbook; its first sheet with the right columns is read, row by row. */
final class ExcelImportFile implements ImportFile {
    private static final int ROWS_BEFORE_HEADER = 10;

    private final Path file;
    private final String sheet;
    private final int header;
    private final ImportColumns columns;
    private final List<ImportedRow> rows = new ArrayList<>();

    private ExcelImportFile(Path file, String sheet, int header, ImportColumns columns) {
        this.file = file;
        this.sheet = sheet;
        this.header = header;
        this.columns = columns;
    }

    /** The file is read again where it is marked. */
    static ExcelImportFile read(Path file) throws Unreadable {
        try {
            Optional<Text> refusal = Workbooks.refusal(file);
            if (refusal.isPresent()) {
                throw new Unreadable(refusal.get());
            }
            try (WorkbookReader book = WorkbookReader.open(file)) {
                for (String sheet : book.sheets()) {
                    ExcelImportFile found = header(file, book, sheet);
                    if (found != null) {
                        found.fill(book);
                        return found;
                    }
                }
            }
        } catch (IOException e) {
            throw new Unreadable(Messages.of("reporting.import.unreadable"));
        }
        throw new Unreadable(Messages.of("reporting.import.no_header"));
    }

    private static @Nullable ExcelImportFile header(Path file, WorkbookReader book, String sheet) throws IOException {
        List<ExcelImportFile> found = new ArrayList<>();
        book.read(sheet, (number, cells) -> {
            ImportColumns.of(texts(cells)).ifPresent(c -> found.add(new ExcelImportFile(file, sheet, number, c)));
            return found.isEmpty() && number < ROWS_BEFORE_HEADER;
        });
        return found.isEmpty() ? null : found.getFirst();
    }

    private void fill(WorkbookReader book) throws IOException, Unreadable {
        String column = sheet + "!" + CellReference.convertNumToColString(columns.value());
        book.read(sheet, (number, cells) -> {
            List<String> texts = number > header ? texts(cells) : List.of();
            if (texts.stream().anyMatch(t -> !t.isBlank())) {
                rows.add(columns.row(column + (number + 1), number, texts));
            }
            return rows.size() <= MOST_ROWS;
        });
        if (rows.size() > MOST_ROWS) {
            throw Unreadable.tooLong();
        }
    }

    private static List<String> texts(List<SheetCell> cells) {
        return cells.stream().map(FormCells::text).toList();
    }

    @Override
    public List<ImportedRow> rows() {
        return rows;
    }

    @Override
    public void mark(Map<Integer, Text> problems, OutputStream out) throws IOException {
        try (WorkbookReader book = WorkbookReader.open(file);
                MarkedSheet copy = new MarkedSheet(sheet, columns.value())) {
            List<Integer> width = new ArrayList<>();
            book.read(sheet, (number, cells) -> {
                if (number == header) {
                    width.add(cells.size());
                    copy.header(number, cells);
                } else {
                    copy.row(number, cells, width.isEmpty() ? cells.size() : width.getFirst(), problems.get(number));
                }
                return true;
            });
            copy.write(out);
        }
    }

    @Override
    public String format() {
        return "xlsx";
    }
}
