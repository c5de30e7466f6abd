package org.qingmiao.exchange.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.qingmiao.platform.Messages;

/**
 * A workbook as it came, with its other sheets, formats and formulas, in which faults are marked. It must be held in
 * memory, so one is written at a time, and what is larger is written anew.
 */
final class MarkedWorkbook {
    /** Some 150 MB while it is held: 2,000 rows of 30 columns. */
    static final int MOST_CELLS = 60_000;

    private static final int WIDTH_OF_PROBLEMS = 60 * 256;
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private MarkedWorkbook() {}

    static void write(Path file, SheetHeader header, Map<Integer, List<SheetFault>> faults, OutputStream out)
            throws IOException {
        ONE_AT_A_TIME.lock();
        try (InputStream sent = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(sent)) {
            mark(book.getSheet(header.sheet()), header, faults);
            book.write(out);
        } catch (OpenXML4JRuntimeException | POIXMLException e) {
            throw new IOException("not a workbook that can be marked", e);
        } finally {
            ONE_AT_A_TIME.unlock();
        }
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
            marks.tell(row, column, true, fault.message().zh() + "\n" + fault.message().en());
        }
    }

    private static Row row(Sheet sheet, int number) {
        Row row = sheet.getRow(number);
        return row == null ? sheet.createRow(number) : row;
    }
}
