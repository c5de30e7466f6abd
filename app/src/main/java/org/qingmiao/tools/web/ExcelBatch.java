package org.qingmiao.tools.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
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
import org.qingmiao.page.Texts;
import org.qingmiao.platform.Lang;
import org.qingmiao.tools.Calculator;
import org.qingmiao.tools.Choices;
import org.qingmiao.tools.ColumnNames;
import org.qingmiao.tools.Results;
import org.qingmiao.tools.TableFilter;
import org.qingmiao.tools.Unusable;

/**
 * A workbook that keeps what is in it and gets the results beside each row, and a sheet that explains the columns. It
 * must be held in memory, so its size is limited and one is answered at a time; a CSV may be as large as a file may be.
 */
final class ExcelBatch implements FileAnswer {
    static final int MOST_ROWS = 10_000;
    private static final long LARGEST = 6L << 20;
    private static final long LARGEST_INSIDE = 16L << 20;
    private static final int ROWS_BEFORE_HEADER = 10;
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private final byte[] content;
    private final boolean old;

    private ExcelBatch(byte[] content, boolean old) {
        this.content = content;
        this.old = old;
    }

    static ExcelBatch of(Calculator calculator, Choices choices, Upload file, Lang lang) throws Unusable, Refused {
        ONE_AT_A_TIME.lock();
        try {
            if (file.size() > LARGEST || inflated(file) > LARGEST_INSIDE) {
                throw new Refused(Texts.all().get(lang, "tools.batch.too_many", MOST_ROWS));
            }
            return filled(calculator, choices, file, lang);
        } catch (EncryptedDocumentException e) {
            throw new Refused(Texts.all().get(lang, "tools.batch.password"));
        } catch (IOException
                | POIXMLException
                | OpenXML4JRuntimeException
                | UnsupportedFileFormatException
                | RecordFormatException
                | EmptyFileException e) {
            throw new Refused(Texts.all().get(lang, "tools.batch.not_excel"));
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private static ExcelBatch filled(Calculator calculator, Choices choices, Upload file, Lang lang)
            throws IOException, Unusable, Refused {
        try (InputStream in = file.open();
                Workbook book = WorkbookFactory.create(in);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            fill(book, calculator, choices, lang);
            book.write(out);
            return new ExcelBatch(out.toByteArray(), book instanceof HSSFWorkbook);
        }
    }

    /** What a zipped workbook unpacks to, counted until it is too much; a small file may hold gigabytes. */
    private static long inflated(Upload file) throws IOException {
        long all = 0;
        byte[] block = new byte[8192];
        try (ZipInputStream zip = new ZipInputStream(file.open())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                for (int read = zip.read(block); read >= 0 && all <= LARGEST_INSIDE; read = zip.read(block)) {
                    all += read;
                }
                if (all > LARGEST_INSIDE) {
                    return all;
                }
            }
        }
        return all;
    }

    private static void fill(Workbook book, Calculator calculator, Choices choices, Lang lang)
            throws Unusable, Refused {
        Place place = find(book, calculator, choices, lang);
        List<Integer> numbers = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (int r = place.header + 1; r <= place.sheet.getLastRowNum(); r++) {
            List<String> texts = ExcelCells.texts(place.sheet.getRow(r), place.width);
            if (texts.stream().anyMatch(text -> !text.isBlank())) {
                numbers.add(r);
                rows.add(texts);
            }
            if (rows.size() > MOST_ROWS) {
                throw new Refused(Texts.all().get(lang, "tools.batch.too_many", MOST_ROWS));
            }
        }
        List<Results> answers = place.filter.answer(rows);
        ResultColumns columns = new ResultColumns(place.filter.shape(), lang);
        if (place.filter.ownRows()) {
            columns.writeSheet(book, answers);
        } else {
            columns.writeBeside(place.sheet, place.header, place.width, numbers, answers);
        }
        columns.explain(book, answers);
    }

    private record Place(Sheet sheet, int header, int width, TableFilter filter) {}

    /** The first row of the first sheet that has the columns; what it lacks is told of the first row that has any. */
    private static Place find(Workbook book, Calculator calculator, Choices choices, Lang lang) throws Unusable {
        ColumnNames names = ColumnNames.of(calculator.shape(choices));
        @Nullable Unusable first = null;
        for (Sheet sheet : book) {
            for (int r = 0; r <= Math.min(sheet.getLastRowNum(), ROWS_BEFORE_HEADER); r++) {
                List<String> columns = ExcelCells.texts(sheet.getRow(r), 0);
                try {
                    return new Place(
                            sheet, r, columns.size(), TableFilter.of(calculator, choices, columns, names, lang));
                } catch (Unusable unusable) {
                    first = first == null && !columns.isEmpty() ? unusable : first;
                }
            }
        }
        if (first == null) {
            TableFilter.of(calculator, choices, List.of(), names, lang);
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
