package org.qingmiao.reporting.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingmiao.exchange.Table;
import org.qingmiao.exchange.TableWriter;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** A CSV file in UTF-8, with or without byte order mark. */
final class CsvImportFile implements ImportFile {
    private final List<String> header;
    private final List<CsvRecord> records;
    private final ImportColumns columns;

    private CsvImportFile(List<String> header, List<CsvRecord> records, ImportColumns columns) {
        this.header = header;
        this.records = records;
        this.columns = columns;
    }

    static CsvImportFile read(Path file) throws Unreadable {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .detectBomHeader(true)
                .ofCsvRecord(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            List<CsvRecord> all = csv.stream().limit(MOST_ROWS + 2L).toList();
            if (all.size() > MOST_ROWS + 1) {
                throw Unreadable.tooLong();
            }
            List<String> header = all.isEmpty() ? List.of() : all.getFirst().getFields();
            ImportColumns columns = ImportColumns.of(header)
                    .orElseThrow(() -> new Unreadable(Messages.of("reporting.import.no_header")));
            return new CsvImportFile(header, all.subList(1, all.size()), columns);
        } catch (CsvParseException | IOException | UncheckedIOException e) {
            throw new Unreadable(Messages.of("reporting.import.unreadable"));
        }
    }

    @Override
    public List<ImportedRow> rows() {
        List<ImportedRow> rows = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            CsvRecord line = records.get(i);
            rows.add(columns.row(Long.toString(line.getStartingLineNumber()), i, line.getFields()));
        }
        return rows;
    }

    @Override
    public void mark(Map<Integer, Text> problems, OutputStream out) throws IOException {
        List<String> names = new ArrayList<>(header);
        names.add("problem");
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            List<@Nullable Object> row = new ArrayList<>(records.get(i).getFields());
            while (row.size() < header.size()) {
                row.add("");
            }
            Text problem = problems.get(i);
            row.add(problem == null ? "" : problem.zh() + " / " + problem.en());
            rows.add(row);
        }
        out.write(TableWriter.csv(new Table("problems", names, rows)));
    }

    @Override
    public String format() {
        return "csv";
    }
}
