package org.qingmiao.exchange.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.qingmiao.exchange.SheetCell;
import org.qingmiao.exchange.WorkbookReader;
import org.qingmiao.platform.Messages;

/** A CSV in UTF-8, or in GB 18030 as spreadsheets in China write it. */
record CsvSource(Path file, Charset charset) implements SheetSource {
    /** Under which marked copies tell what is wrong. */
    static final String PROBLEM = "problem";

    static CsvSource of(Path file) throws IOException {
        return new CsvSource(file, isUtf8(file) ? StandardCharsets.UTF_8 : Charset.forName("GB18030"));
    }

    private static boolean isUtf8(Path file) throws IOException {
        var strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (Reader reader = new InputStreamReader(new BufferedInputStream(Files.newInputStream(file)), strict)) {
            char[] block = new char[8192];
            while (reader.read(block) >= 0) {
                // Only whether it can be read.
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    @Override
    public SheetFormat format() {
        return SheetFormat.CSV;
    }

    @Override
    public List<String> sheets() {
        return List.of("");
    }

    @Override
    public void read(String sheet, WorkbookReader.Rows rows) throws IOException, UnreadableSheet {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .detectBomHeader(true)
                .ofCsvRecord(new BufferedInputStream(Files.newInputStream(file)), charset)) {
            for (CsvRecord line : csv) {
                int number = Math.toIntExact(line.getStartingLineNumber() - 1);
                List<SheetCell> cells = line.getFields().stream()
                        .map(text -> new SheetCell(CellText.read(text), null, ""))
                        .toList();
                if (!rows.row(number, cells)) {
                    return;
                }
            }
        } catch (CsvParseException | UncheckedIOException e) {
            throw UnreadableSheet.damaged();
        }
    }

    @Override
    public void mark(SheetHeader header, Map<Integer, List<SheetFault>> faults, OutputStream out)
            throws IOException, UnreadableSheet {
        out.write(CsvSheetWriter.MARK);
        try (CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8)) {
            read("", (number, cells) -> {
                List<String> line = new ArrayList<>();
                cells.forEach(cell -> line.add(CellText.harmless(cell.text())));
                while (line.size() < header.width()) {
                    line.add("");
                }
                if (header.marked() && line.size() > header.width()) {
                    line.remove(header.width());
                }
                line.add(
                        header.width(),
                        number == header.row()
                                ? PROBLEM
                                : CellText.harmless(said(faults.getOrDefault(number, List.of()))));
                csv.writeRecord(line);
                return true;
            });
        }
    }

    /** Whether a heading is that of what is wrong. */
    static boolean isProblem(String heading) {
        return heading.equals(PROBLEM)
                || heading.equals(Messages.of("exchange.sheet.problem").bilingual());
    }

    /** What is wrong in a row, in a line. */
    static String said(List<SheetFault> faults) {
        return faults.stream()
                .map(f -> f.message().zh() + " / " + f.message().en())
                .collect(Collectors.joining("; "));
    }
}
