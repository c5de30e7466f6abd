package org.qingmiao.tools;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.qingmiao.platform.Lang;

/** CSV in, the same CSV with result columns out. Rows are answered one by one, so a stream may be of any length. */
public final class CsvFilter {
    private final Calculator calculator;
    private final Choices choices;
    private final Bound bound;

    /** @param calculator one that computes rows or a series */
    public CsvFilter(Calculator calculator, Choices choices) {
        this.calculator = calculator;
        this.choices = choices;
        this.bound = new Bound(calculator.shape(choices));
    }

    /**
     * Filters a stream; neither stream is closed.
     *
     * @throws Unusable before anything is written
     */
    public void run(InputStream in, OutputStream out, Lang lang) throws IOException, Unusable {
        Source source = Source.of(in);
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(source.stream(), StandardCharsets.UTF_8);
        try (CloseableIterator<CsvRecord> records = reader.iterator()) {
            List<String> first = records.hasNext() ? records.next().getFields() : List.of();
            Header header = Header.read(first, bound, lang);
            LineDelimiter end = source.crlf() ? LineDelimiter.CRLF : LineDelimiter.LF;
            // Not closed: the stream belongs to the caller.
            CsvWriter writer = CsvWriter.builder().lineDelimiter(end).build(out, StandardCharsets.UTF_8);
            answer(header, records, writer);
            writer.flush();
        }
    }

    private void answer(Header header, CloseableIterator<CsvRecord> records, CsvWriter writer) {
        switch (calculator) {
            case RowCalculator rows -> {
                RowCalculator.RowComputation computation = rows.prepare(choices);
                stream(header, records, writer, row -> bound.compute(computation, row));
            }
            case SeriesCalculator series -> {
                SeriesCalculator.Stepwise steps = series.stepwise(choices, bound::blank);
                if (steps == null) {
                    whole(header, records, writer, series);
                } else {
                    stream(header, records, writer, steps::next);
                }
            }
            case LineCalculator _, FileCalculator _ ->
                throw new IllegalArgumentException(calculator.about().name() + " reads no CSV stream");
        }
    }

    private void stream(
            Header header, CloseableIterator<CsvRecord> records, CsvWriter writer, Function<Row, Results> computation) {
        writeHeader(header.columns(), writer);
        while (records.hasNext()) {
            List<String> fields = records.next().getFields();
            if (!isBlankLine(fields, header)) {
                Results results = computation.apply(header.row(fields));
                writeRow(fit(fields, header), results, writer);
            }
        }
    }

    private void whole(Header header, CloseableIterator<CsvRecord> records, CsvWriter writer, SeriesCalculator series) {
        List<List<String>> lines = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        while (records.hasNext()) {
            List<String> fields = records.next().getFields();
            if (!isBlankLine(fields, header)) {
                if (!series.ownRows()) {
                    lines.add(fit(fields, header));
                }
                rows.add(header.row(fields));
            }
        }
        List<Results> answers = series.compute(rows, choices, bound::blank);
        writeHeader(series.ownRows() ? List.of() : header.columns(), writer);
        for (int i = 0; i < answers.size(); i++) {
            writeRow(series.ownRows() ? List.of() : lines.get(i), answers.get(i), writer);
        }
    }

    /** An empty line is a row with an empty cell only where a row has one cell. */
    private static boolean isBlankLine(List<String> fields, Header header) {
        return header.columns().size() > 1
                && fields.size() == 1
                && fields.getFirst().isBlank();
    }

    private static List<String> fit(List<String> fields, Header header) {
        int width = header.columns().size();
        if (fields.size() == width) {
            return fields;
        }
        List<String> fitted = new ArrayList<>(fields.subList(0, Math.min(width, fields.size())));
        while (fitted.size() < width) {
            fitted.add("");
        }
        return fitted;
    }

    private void writeHeader(List<String> carried, CsvWriter writer) {
        List<String> columns = new ArrayList<>(carried);
        columns.addAll(bound.shape.outputNames());
        columns.add("error");
        writer.writeRecord(columns);
    }

    private void writeRow(List<String> carried, Results results, CsvWriter writer) {
        CsvWriter.CsvWriterRecord line = writer.writeRecord();
        carried.forEach(line::writeField);
        for (int i = 0; i < bound.shape.outputs().size(); i++) {
            line.writeField(results.cell(i));
        }
        // A stream is for programs, so its errors are in one language.
        line.writeField(results.error(Lang.EN));
        line.endRecord();
    }
}
