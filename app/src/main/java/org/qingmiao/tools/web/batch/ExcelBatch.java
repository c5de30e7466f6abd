package org.qingmiao.tools.web.batch;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.poi.EmptyFileException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.util.RecordFormatException;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.ZipGuard;
import org.qingmiao.tools.Calculator;
import org.qingmiao.tools.ChosenOptions;
import org.qingmiao.tools.InvalidInput;
import org.qingmiao.tools.ResultRow;
import org.qingmiao.tools.run.ColumnNames;
import org.qingmiao.tools.run.TableFilter;

/**
 * A workbook that keeps what is in it and gets the results beside each row, and a sheet that explains the columns. It
 * must be held in memory, so its size is limited and one is answered at a time; a CSV may be as large as a file may be.
 */
public final class ExcelBatch implements FileAnswer {
    static final int MOST_ROWS = 10_000;
    private static final long LARGEST = 6L << 20;
    /** Of all its parts together; a small file may hold gigabytes. */
    private static final ZipGuard.Limits HELD = ZipGuard.Limits.DOCUMENT.unpacked(16L << 20);

    private static final int ROWS_BEFORE_HEADER = 10;
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private final byte[] content;
    private final boolean old;

    private ExcelBatch(byte[] content, boolean old) {
        this.content = content;
        this.old = old;
    }

    public static ExcelBatch of(Calculator calculator, ChosenOptions chosenOptions, Upload file, Lang lang)
            throws InvalidInput, RefusedFile {
        ONE_AT_A_TIME.lock();
        try {
            if (file.size() > LARGEST || swells(file)) {
                throw new RefusedFile(Messages.in(lang, "tools.batch.too_many", MOST_ROWS));
            }
            return filled(calculator, chosenOptions, file, lang);
        } catch (EncryptedDocumentException e) {
            throw new RefusedFile(Messages.in(lang, "tools.batch.password"));
        } catch (IOException
                | POIXMLException
                | OpenXML4JRuntimeException
                | UnsupportedFileFormatException
                | RecordFormatException
                | EmptyFileException e) {
            throw new RefusedFile(Messages.in(lang, "tools.batch.not_excel"));
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private static ExcelBatch filled(Calculator calculator, ChosenOptions chosenOptions, Upload file, Lang lang)
            throws IOException, InvalidInput, RefusedFile {
        try (InputStream in = file.open();
                Workbook book = WorkbookFactory.create(in);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            fill(book, calculator, chosenOptions, lang);
            book.write(out);
            return new ExcelBatch(out.toByteArray(), book instanceof HSSFWorkbook);
        }
    }

    /** Whether a zipped workbook unpacks to more than may be held. */
    private static boolean swells(Upload file) throws IOException {
        return ZipGuard.swells(new BufferedInputStream(file.open()), file.size(), HELD);
    }

    private static void fill(Workbook book, Calculator calculator, ChosenOptions chosenOptions, Lang lang)
            throws InvalidInput, RefusedFile {
        SheetRange sheetRange = find(book, calculator, chosenOptions, lang);
        List<Integer> numbers = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (int r = sheetRange.header + 1; r <= sheetRange.sheet.getLastRowNum(); r++) {
            List<String> texts = ExcelCells.texts(sheetRange.sheet.getRow(r), sheetRange.width);
            if (texts.stream().anyMatch(text -> !text.isBlank())) {
                numbers.add(r);
                rows.add(texts);
            }
            if (rows.size() > MOST_ROWS) {
                throw new RefusedFile(Messages.in(lang, "tools.batch.too_many", MOST_ROWS));
            }
        }
        List<ResultRow> answers = sheetRange.filter.answer(rows);
        ResultColumns columns = new ResultColumns(sheetRange.filter.shape(), lang);
        if (sheetRange.filter.ownRows()) {
            columns.writeSheet(book, answers);
        } else {
            columns.writeBeside(sheetRange.sheet, sheetRange.header, sheetRange.width, numbers, answers);
        }
        columns.explain(book, answers);
    }

    private record SheetRange(Sheet sheet, int header, int width, TableFilter filter) {}

    /** The first row of the first sheet that has the columns; what it lacks is told of the first row that has any. */
    private static SheetRange find(Workbook book, Calculator calculator, ChosenOptions chosenOptions, Lang lang)
            throws InvalidInput {
        ColumnNames names = ColumnNames.of(calculator.shape(chosenOptions));
        @Nullable InvalidInput first = null;
        for (Sheet sheet : book) {
            for (int r = 0; r <= Math.min(sheet.getLastRowNum(), ROWS_BEFORE_HEADER); r++) {
                List<String> columns = ExcelCells.texts(sheet.getRow(r), 0);
                try {
                    return new SheetRange(
                            sheet, r, columns.size(), TableFilter.of(calculator, chosenOptions, columns, names, lang));
                } catch (InvalidInput invalidInput) {
                    first = first == null && !columns.isEmpty() ? invalidInput : first;
                }
            }
        }
        if (first == null) {
            TableFilter.of(calculator, chosenOptions, List.of(), names, lang);
            throw new IllegalStateException("a calculator that needs nothing");
        }
        throw first;
    }

    @Override
    public String extension() {
        return old ? "xls" : "xlsx";
    }

    @Override
    public String type() {
        return old ? "application/vnd.ms-excel" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public void write(OutputStream out) throws IOException {
        new ByteArrayInputStream(content).transferTo(out);
    }
}
