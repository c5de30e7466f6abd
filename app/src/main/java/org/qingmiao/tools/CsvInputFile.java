package org.qingmiao.tools;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** A file that an option names, read row by row. What is wrong is said with option, line and column. */
public record CsvInputFile(String option, String path) {
    /** Takes one row; the cells stand in the order in which the columns were asked for, without blanks around them. */
    @FunctionalInterface
    public interface Reader {
        void read(long line, String[] cells);
    }

    /**
     * Reads all rows.
     *
     * @param required the columns that must be there
     * @param optional columns whose cells are empty where the file lacks them
     * @return whether lines end with carriage return and line feed
     * @throws ImpossibleValue naming what cannot be used
     */
    public boolean each(List<String> required, List<String> optional, Reader reader) {
        try (InputStream in = Files.newInputStream(Path.of(path))) {
            TextSource textSource = TextSource.of(in);
            CsvReader<CsvRecord> csv = CsvReader.builder()
                    .skipEmptyLines(true)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(textSource.csv(StandardCharsets.UTF_8));
            try (CloseableIterator<CsvRecord> records = csv.iterator()) {
                rows(records, required, optional, reader);
            }
            return textSource.crlf();
        } catch (NoSuchFileException | InvalidPathException e) {
            throw new ImpossibleValue("--" + option, Messages.of("tools.fault.no_file", path));
        } catch (UnreadableFile e) {
            throw named(e);
        } catch (CsvParseException e) {
            throw named(UnreadableFile.met(e));
        } catch (IOException | UncheckedIOException e) {
            throw new ImpossibleValue("--" + option, Messages.of("tools.fault.not_readable", path));
        }
    }

    private ImpossibleValue named(UnreadableFile unreadable) {
        return new ImpossibleValue("--" + option, Messages.of("tools.file.named", path, unreadable.what()));
    }

    private void rows(
            CloseableIterator<CsvRecord> records, List<String> required, List<String> optional, Reader reader) {
        List<String> header = records.hasNext()
                ? records.next().getFields().stream().map(String::strip).toList()
                : List.of();
        List<String> asked = new ArrayList<>(required);
        asked.addAll(optional);
        int[] places = asked.stream().mapToInt(header::indexOf).toArray();
        for (int i = 0; i < required.size(); i++) {
            if (places[i] < 0) {
                // A file that cannot be read is told as such, whatever its first line says.
                records.forEachRemaining(_ -> {});
                throw new ImpossibleValue("--" + option, TableHeader.missing(header, required.get(i)));
            }
        }
        while (records.hasNext()) {
            CsvRecord row = records.next();
            reader.read(row.getStartingLineNumber(), cells(row, places));
        }
    }

    private static String[] cells(CsvRecord row, int[] places) {
        String[] cells = new String[places.length];
        for (int i = 0; i < places.length; i++) {
            boolean there = places[i] >= 0 && places[i] < row.getFieldCount();
            cells[i] = there ? row.getField(places[i]).strip() : "";
        }
        return cells;
    }

    /** What is wrong with a cell, to be thrown. */
    public ImpossibleValue fault(long line, String column, Text what) {
        return new ImpossibleValue("--" + option, Messages.of("tools.fault.at_line", line, column, what));
    }
}
