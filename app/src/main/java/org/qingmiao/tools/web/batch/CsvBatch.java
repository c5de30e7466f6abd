package org.qingmiao.tools.web.batch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.tools.Calculator;
import org.qingmiao.tools.ChosenOptions;
import org.qingmiao.tools.InvalidInput;
import org.qingmiao.tools.SeriesCalculator;
import org.qingmiao.tools.run.ColumnNames;
import org.qingmiao.tools.run.CsvFilter;
import org.qingmiao.tools.run.CsvStyle;

/**
 * A CSV answered row by row. It is read twice: first to see whether all of it can be read, so that nobody is sent half
 * an answer; then to answer. Neither needs memory that grows with the file.
 */
public final class CsvBatch implements FileAnswer {
    /** What spreadsheets write in China if they do not write UTF-8. */
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** A series must be held as a whole. */
    private static final long LARGEST_SERIES = 4L << 20;

    private final CsvFilter filter;
    private final CsvStyle style;
    private final Upload file;
    private final Lang lang;

    private CsvBatch(CsvFilter filter, CsvStyle style, Upload file, Lang lang) {
        this.filter = filter;
        this.style = style;
        this.file = file;
        this.lang = lang;
    }

    public static CsvBatch of(Calculator calculator, ChosenOptions chosenOptions, Upload file, Lang lang)
            throws IOException, InvalidInput, RefusedFile {
        if (calculator instanceof SeriesCalculator && file.size() > LARGEST_SERIES) {
            throw new RefusedFile(Messages.in(lang, "tools.batch.too_large", LARGEST_SERIES >> 20));
        }
        if (!quotesPair(file)) {
            throw new RefusedFile(Messages.in(lang, "tools.batch.malformed"));
        }
        Charset charset = isUtf8(file) ? StandardCharsets.UTF_8 : GB18030;
        CsvStyle style = new CsvStyle(
                charset, isMarked(file), lang, ColumnNames.of(calculator.shape(chosenOptions)), CsvBatch::harmless);
        CsvBatch batch = new CsvBatch(new CsvFilter(calculator, chosenOptions), style, file, lang);
        batch.readAll();
        return batch;
    }

    private static boolean isMarked(Upload file) throws IOException {
        try (InputStream in = file.open()) {
            byte[] start = in.readNBytes(3);
            return start.length == 3
                    && (start[0] & 0xFF) == 0xEF
                    && (start[1] & 0xFF) == 0xBB
                    && (start[2] & 0xFF) == 0xBF;
        }
    }

    /** In a whole CSV quotes come in pairs; an open one would swallow the rest of the table. */
    private static boolean quotesPair(Upload file) throws IOException {
        long quotes = 0;
        byte[] block = new byte[8192];
        try (InputStream in = file.open()) {
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                for (int i = 0; i < read; i++) {
                    // No byte of a Chinese character is a quote, neither in UTF-8 nor in GB 18030.
                    quotes += block[i] == '"' ? 1 : 0;
                }
            }
        }
        return quotes % 2 == 0;
    }

    static boolean isUtf8(Upload file) throws IOException {
        var strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (Reader reader = new InputStreamReader(new BufferedInputStream(file.open()), strict)) {
            char[] block = new char[8192];
            while (reader.read(block) >= 0) {
                // Only whether it can be read.
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private void readAll() throws IOException, InvalidInput, RefusedFile {
        try (InputStream in = file.open()) {
            filter.run(in, OutputStream.nullOutputStream(), style, lang);
        } catch (UncheckedIOException e) {
            throw new RefusedFile(Messages.in(lang, "tools.batch.malformed"));
        }
    }

    /** A spreadsheet takes a text that begins like this for a formula; a quote before it says that it is none. */
    static String harmless(String cell) {
        boolean formula = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
        return formula && !cell.matches("[+-]?\\d*\\.?\\d+([eE][+-]?\\d+)?") ? "'" + cell : cell;
    }

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public String type() {
        return "text/csv;charset=" + style.charset().name();
    }

    @Override
    public void write(OutputStream out) throws IOException {
        try (InputStream in = file.open()) {
            filter.run(in, out, style, lang);
        } catch (InvalidInput wasReadBefore) {
            throw new IllegalStateException(wasReadBefore);
        }
    }
}
