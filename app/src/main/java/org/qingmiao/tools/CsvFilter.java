package org.qingmiao.tools;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
     * Filters a stream for a program; neither stream is closed.
     *
     * @throws Unusable as the other {@code run}
     */
    public void run(InputStream in, OutputStream out, Lang lang) throws IOException, Unusable {
        run(in, out, CsvStyle.PROGRAM, lang);
    }

    /**
     * Filters a stream; neither stream is closed.
     *
     * @param lang the language of what is thrown
     * @throws Unusable before anything is written, if the header cannot be used; after the rows before it, if the text
     *     cannot be read further
     */
    public void run(InputStream in, OutputStream out, CsvStyle style, Lang lang) throws IOException, Unusable {
        try {
            filter(in, out, style, lang);
        } catch (UnreadableFile unreadable) {
            throw unreadable.unusable(lang);
        } catch (CsvParseException failed) {
            throw UnreadableFile.met(failed).unusable(lang);
        }
    }

    private void filter(InputStream in, OutputStream out, CsvStyle style, Lang lang) throws IOException, Unusable {
        Source source = Source.of(in);
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(source.csv(style.charset()));
        try (CloseableIterator<CsvRecord> records = reader.iterator()) {
            List<String> first = records.hasNext() ? records.next().getFields() : List.of();
            Header header = Header.read(first, style.names(first), bound, lang);
            LineDelimiter end = source.crlf() ? LineDelimiter.CRLF : LineDelimiter.LF;
            // Not closed: the stream belongs to the caller.
            if (style.marked()) {
                out.write(Source.MARK);
            }
            CsvWriter writer = CsvWriter.builder().lineDelimiter(end).build(out, style.charset());
            answer(header, records, new Answer(writer, style));
            writer.flush();
        }
    }

    private void answer(Header header, CloseableIterator<CsvRecord> records, Answer answer) {
        switch (calculator) {
            case RowCalculator rows -> {
                RowCalculator.RowComputation computation = rows.prepare(choices);
                stream(header, records, answer, row -> bound.compute(computation, row));
            }
            case SeriesCalculator series -> {
                SeriesCalculator.Stepwise steps = series.stepwise(choices, bound::blank);
                if (steps == null) {
                    whole(header, records, answer, series);
                } else {
                    stream(header, records, answer, steps::next);
                }
            }
            case LineCalculator _, FileCalculator _ ->
                throw new IllegalArgumentException(calculator.about().name() + " reads no CSV stream");
        }
    }

    private void stream(
            Header header, CloseableIterator<CsvRecord> records, Answer answer, Function<Row, Results> computation) {
        answer.head(header.columns());
        while (records.hasNext()) {
            List<String> fields = records.next().getFields();
            if (!isBlankLine(fields, header)) {
                Results results = computation.apply(header.row(fields));
                answer.row(fit(fields, header), results);
            }
        }
    }

    private void whole(Header header, CloseableIterator<CsvRecord> records, Answer answer, SeriesCalculator series) {
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
        answer.head(series.ownRows() ? List.of() : header.columns());
        for (int i = 0; i < answers.size(); i++) {
            answer.row(series.ownRows() ? List.of() : lines.get(i), answers.get(i));
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

    /** Writes the answer. */
    private final class Answer {
        private final CsvWriter writer;
        private final CsvStyle style;

        Answer(CsvWriter writer, CsvStyle style) {
            this.writer = writer;
            this.style = style;
        }

        void head(List<String> carried) {
            CsvWriter.CsvWriterRecord line = writer.writeRecord();
            carried.forEach(cell -> line.writeField(style.carried().apply(cell)));
            bound.shape.outputNames().forEach(line::writeField);
            line.writeField("error");
            line.endRecord();
        }

        void row(List<String> carried, Results results) {
            CsvWriter.CsvWriterRecord line = writer.writeRecord();
            carried.forEach(cell -> line.writeField(style.carried().apply(cell)));
            for (int i = 0; i < bound.shape.outputs().size(); i++) {
                line.writeField(results.cell(i));
            }
            line.writeField(results.error(style.errors()));
            line.endRecord();
        }
    }
}
