package org.qingmiao.tools.run;

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
import org.qingmiao.tools.BoundCalculator;
import org.qingmiao.tools.Calculator;
import org.qingmiao.tools.CaseRow;
import org.qingmiao.tools.ChosenOptions;
import org.qingmiao.tools.FileCalculator;
import org.qingmiao.tools.InvalidInput;
import org.qingmiao.tools.LineCalculator;
import org.qingmiao.tools.ResultRow;
import org.qingmiao.tools.RowCalculator;
import org.qingmiao.tools.SeriesCalculator;
import org.qingmiao.tools.TableHeader;
import org.qingmiao.tools.TextSource;
import org.qingmiao.tools.UnreadableFile;

/** CSV in, the same CSV with result columns out. Rows are answered one by one, so a stream may be of any length. */
public final class CsvFilter {
    private final Calculator calculator;
    private final ChosenOptions chosenOptions;
    private final BoundCalculator boundCalculator;

    /** @param calculator one that computes rows or a series */
    public CsvFilter(Calculator calculator, ChosenOptions chosenOptions) {
        this.calculator = calculator;
        this.chosenOptions = chosenOptions;
        this.boundCalculator = new BoundCalculator(calculator.shape(chosenOptions));
    }

    /**
     * Filters a stream for a program; neither stream is closed.
     *
     * @throws InvalidInput as the other {@code run}
     */
    public void run(InputStream in, OutputStream out, Lang lang) throws IOException, InvalidInput {
        run(in, out, CsvStyle.PROGRAM, lang);
    }

    /**
     * Filters a stream; neither stream is closed.
     *
     * @param lang the language of what is thrown
     * @throws InvalidInput before anything is written, if the header cannot be used; after the rows before it, if the text
     *     cannot be read further
     */
    public void run(InputStream in, OutputStream out, CsvStyle style, Lang lang) throws IOException, InvalidInput {
        try {
            filter(in, out, style, lang);
        } catch (UnreadableFile unreadable) {
            throw unreadable.unusable(lang);
        } catch (CsvParseException failed) {
            throw UnreadableFile.met(failed).unusable(lang);
        }
    }

    private void filter(InputStream in, OutputStream out, CsvStyle style, Lang lang) throws IOException, InvalidInput {
        TextSource textSource = TextSource.of(in);
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(textSource.csv(style.charset()));
        try (CloseableIterator<CsvRecord> records = reader.iterator()) {
            List<String> first = records.hasNext() ? records.next().getFields() : List.of();
            TableHeader tableHeader = TableHeader.read(first, style.names(first), boundCalculator, lang);
            LineDelimiter end = textSource.crlf() ? LineDelimiter.CRLF : LineDelimiter.LF;
            // Not closed: the stream belongs to the caller.
            if (style.marked()) {
                out.write(TextSource.mark());
            }
            CsvWriter writer = CsvWriter.builder().lineDelimiter(end).build(out, style.charset());
            answer(tableHeader, records, new Answer(writer, style));
            writer.flush();
        }
    }

    private void answer(TableHeader tableHeader, CloseableIterator<CsvRecord> records, Answer answer) {
        switch (calculator) {
            case RowCalculator rows -> {
                RowCalculator.RowComputation computation = rows.prepare(chosenOptions);
                stream(tableHeader, records, answer, caseRow -> boundCalculator.compute(computation, caseRow));
            }
            case SeriesCalculator series -> {
                SeriesCalculator.Stepwise steps = series.stepwise(chosenOptions, boundCalculator::blank);
                if (steps == null) {
                    whole(tableHeader, records, answer, series);
                } else {
                    stream(tableHeader, records, answer, steps::next);
                }
            }
            case LineCalculator _, FileCalculator _ ->
                throw new IllegalArgumentException(calculator.about().name() + " reads no CSV stream");
        }
    }

    private void stream(
            TableHeader tableHeader,
            CloseableIterator<CsvRecord> records,
            Answer answer,
            Function<CaseRow, ResultRow> computation) {
        answer.head(tableHeader.columns());
        while (records.hasNext()) {
            List<String> fields = records.next().getFields();
            if (!isBlankLine(fields, tableHeader)) {
                ResultRow resultRow = computation.apply(tableHeader.row(fields));
                answer.row(fit(fields, tableHeader), resultRow);
            }
        }
    }

    private void whole(
            TableHeader tableHeader, CloseableIterator<CsvRecord> records, Answer answer, SeriesCalculator series) {
        List<List<String>> lines = new ArrayList<>();
        List<CaseRow> rows = new ArrayList<>();
        while (records.hasNext()) {
            List<String> fields = records.next().getFields();
            if (!isBlankLine(fields, tableHeader)) {
                if (!series.ownRows()) {
                    lines.add(fit(fields, tableHeader));
                }
                rows.add(tableHeader.row(fields));
            }
        }
        List<ResultRow> answers = series.compute(rows, chosenOptions, boundCalculator::blank);
        answer.head(series.ownRows() ? List.of() : tableHeader.columns());
        for (int i = 0; i < answers.size(); i++) {
            answer.row(series.ownRows() ? List.of() : lines.get(i), answers.get(i));
        }
    }

    /** An empty line is a row with an empty cell only where a row has one cell. */
    private static boolean isBlankLine(List<String> fields, TableHeader tableHeader) {
        return tableHeader.columns().size() > 1
                && fields.size() == 1
                && fields.getFirst().isBlank();
    }

    private static List<String> fit(List<String> fields, TableHeader tableHeader) {
        int width = tableHeader.columns().size();
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
            boundCalculator.shape.outputNames().forEach(line::writeField);
            line.writeField("error");
            line.endRecord();
        }

        void row(List<String> carried, ResultRow resultRow) {
            CsvWriter.CsvWriterRecord line = writer.writeRecord();
            carried.forEach(cell -> line.writeField(style.carried().apply(cell)));
            for (int i = 0; i < boundCalculator.shape.outputs().size(); i++) {
                line.writeField(resultRow.cell(i));
            }
            line.writeField(resultRow.error(style.errors()));
            line.endRecord();
        }
    }
}
