package org.qingmiao.exchange;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers that are a table to be stored. */
public final class TableFile {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private TableFile() {}

    /**
     * @param name of the file, without its ending
     * @param format {@code csv}, else it is a workbook
     */
    public static ResponseEntity<byte[]> of(Table table, String name, String format) {
        return format.equals("csv")
                ? answer(name + ".csv", CSV, TableWriter.csv(table))
                : workbook(name, TableWriter.xlsx(table));
    }

    /**
     * @param name of the file, without its ending
     * @param content bytes, or a resource that is read as it is sent
     */
    public static <T> ResponseEntity<T> workbook(String name, T content) {
        return answer(name + ".xlsx", XLSX, content);
    }

    private static <T> ResponseEntity<T> answer(String name, MediaType type, T content) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(type)
                .body(content);
    }
}
