package org.qingmiao.register.command;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qingmiao.platform.Messages;
import org.qingmiao.register.trial.RecordTrial;
import org.qingmiao.register.trial.TrialResult;
import org.qingmiao.tools.InvalidInput;
import org.qingmiao.tools.UnreadableFile;

/** Records as CSV, row by row: the same rows with what came out behind them. A stream may be of any length. */
final class TryTable {
    private final String register;
    private final RecordTrial trial;
    private final TryOptions options;
    private final List<String> added;

    TryTable(String register, RecordTrial trial, TryOptions options) {
        this.register = register;
        this.trial = trial;
        this.options = options;
        this.added = trial.columns();
    }

    /** @throws InvalidInput before anything is written, if the header cannot be used */
    void run(TryInput input, OutputStream out) throws IOException, InvalidInput {
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(input.source().csv(StandardCharsets.UTF_8));
        try (CloseableIterator<CsvRecord> records = reader.iterator()) {
            List<String> header = records.hasNext()
                    ? records.next().getFields().stream().map(String::strip).toList()
                    : List.of();
            check(header);
            LineDelimiter end = input.source().crlf() ? LineDelimiter.CRLF : LineDelimiter.LF;
            CsvWriter writer = CsvWriter.builder().lineDelimiter(end).build(out, StandardCharsets.UTF_8);
            TryColumns columns = new TryColumns(trial, header, added, options.explain());
            write(writer, columns.header());
            while (records.hasNext()) {
                row(records.next().getFields(), header, columns, writer);
            }
            writer.flush();
        } catch (UnreadableFile unreadable) {
            throw unreadable.unusable(options.lang());
        } catch (CsvParseException failed) {
            throw UnreadableFile.met(failed).unusable(options.lang());
        }
    }

    private void check(List<String> header) throws InvalidInput {
        if (header.isEmpty() || header.stream().allMatch(String::isBlank)) {
            throw refused("empty");
        }
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            if (trial.knows(name) && !seen.add(trial.column(name))) {
                throw refused("column_twice", name);
            }
        }
        if (seen.isEmpty()) {
            throw refused("no_column", register, String.join(", ", trial.names()));
        }
    }

    private InvalidInput refused(String key, Object... values) {
        return TryOptions.refused(options.lang(), key, values);
    }

    private void row(List<String> fields, List<String> header, TryColumns columns, CsvWriter writer) {
        boolean blank =
                header.size() > 1 && fields.size() == 1 && fields.getFirst().isBlank();
        if (blank) {
            return;
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(fields.size(), header.size()); i++) {
            cells.put(header.get(i), fields.get(i));
        }
        TrialResult result = fields.size() > header.size()
                ? TrialResult.refused("row", Messages.of("register.try.row_too_long", fields.size(), header.size()))
                : trial.run(cells, options.now());
        write(writer, columns.row(cells, result, options));
    }

    private static void write(CsvWriter writer, List<String> cells) {
        writer.writeRecord(cells);
    }
}
