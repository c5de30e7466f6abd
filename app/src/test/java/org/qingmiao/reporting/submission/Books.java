package org.qingmiao.reporting.submission;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.qingmiao.exchange.SpooledFile;
import org.springframework.mock.web.MockMultipartFile;

/** Workbooks as people change them before they send them back. */
final class Books {
    private Books() {}

    static ReturnedWorkbook read(byte[] content) throws ReturnedWorkbook.Unreadable {
        try (SpooledFile file = SpooledFile.of(new MockMultipartFile("file", content))) {
            return ReturnedWorkbook.read(file.path());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] changed(byte[] content, Consumer<XSSFWorkbook> change) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.accept(book);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
