package org.qingmiao.exchange.sheet;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.ZipGuard;

/**
 * A workbook as it came, with its other sheets, formats and formulas, in which faults are marked. It must be held in
 * memory, so one is written at a time, and what is larger is written anew.
 */
final class MarkedWorkbook {
    /** Some 150 MB while it is held: 2,000 rows of 30 columns. */
    private static final int MOST_CELLS = 60_000;

    /** Of all its parts together. */
    private static final ZipGuard.Limits HELD = ZipGuard.Limits.DOCUMENT.unpacked(16L << 20);

    private static final int WIDTH_OF_PROBLEMS = 60 * 256;
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private MarkedWorkbook() {}

    /** The copy; nothing if the workbook is too large to be held, or has something that POI does not understand. */
    static Optional<byte[]> of(Path file, SheetHeader header, Map<Integer, List<SheetFault>> faults)
            throws IOException {
        if (header.cells() > MOST_CELLS || swells(file)) {
            return Optional.empty();
        }
        ONE_AT_A_TIME.lock();
        try (InputStream sent = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(sent);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            mark(book.getSheet(header.sheet()), header, faults);
            book.write(out);
            return Optional.of(out.toByteArray());
        } catch (RuntimeException notUnderstood) {
            // POI has exceptions of many kinds for what it does not know; the rows themselves were read.
            return Optional.empty();
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private static boolean swells(Path file) throws IOException {
        return ZipGuard.swells(new BufferedInputStream(Files.newInputStream(file)), Files.size(file), HELD);
    }

    private static void mark(Sheet sheet, SheetHeader header, Map<Integer, List<SheetFault>> faults) {
        int beside = header.width();
        row(sheet, header.row())
                .createCell(beside)
                .setCellValue(Messages.of("exchange.sheet.problem").bilingual());
        sheet.setColumnWidth(beside, WIDTH_OF_PROBLEMS);
        CellMarks marks = new CellMarks(sheet);
        new TreeMap<>(faults).forEach((number, ofRow) -> {
            Row row = row(sheet, number);
            tell(marks, row, header, ofRow);
            row.createCell(beside).setCellValue(CsvSource.said(ofRow));
        });
    }

    static void tell(CellMarks marks, Row row, SheetHeader header, List<SheetFault> faults) {
        for (SheetFault fault : faults) {
            // What is wrong with a row as a whole, or with a field that the file has not, stands at its first column.
            int column = fault.place().column() < 0
                    ? header.columns().values().stream().min(Integer::compare).orElse(0)
                    : fault.place().column();
            marks.tell(
                    row,
                    column,
                    true,
                    fault.message().zh() + "\n" + fault.message().en());
        }
    }

    private static Row row(Sheet sheet, int number) {
        Row row = sheet.getRow(number);
        return row == null ? sheet.createRow(number) : row;
    }
}
