package org.qingmiao.exchange;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers that are a table to be stored. */
public final class TableFile {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final MediaType NDJSON = MediaType.parseMediaType("application/x-ndjson;charset=UTF-8");
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private TableFile() {}

    /**
     * @param name of the file, without its ending
     * @param format {@code csv}, else it is a workbook
     */
    public static ResponseEntity<byte[]> of(Table table, String name, String format) {
        return format.equals("csv")
                ? file(name + ".csv", TableWriter.csv(table))
                : workbook(name, TableWriter.xlsx(table));
    }

    /**
     * @param name of the file, without its ending
     * @param content bytes, or a resource that is read as it is sent
     */
    public static <T> ResponseEntity<T> workbook(String name, T content) {
        return file(name + ".xlsx", content);
    }

    /**
     * @param name of the file, whose ending says what it is: {@code xlsx}, {@code ndjson}, else CSV
     * @param content bytes, or a resource that is read as it is sent
     */
    public static <T> ResponseEntity<T> file(String name, T content) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(type(name))
                .body(content);
    }

    private static MediaType type(String name) {
        if (name.endsWith(".xlsx")) {
            return XLSX;
        }
        return name.endsWith(".ndjson") ? NDJSON : CSV;
    }
}
