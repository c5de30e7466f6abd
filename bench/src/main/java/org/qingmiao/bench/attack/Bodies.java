package org.qingmiao.bench.attack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Bodies that are large, or become so. All are made from one seed. */
final class Bodies {
    static final int MB = 1 << 20;
    private static final int SEED = 7;

    private Bodies() {}

    /** Random bytes. */
    static InputStream noise(int megabytes) {
        byte[] block = new byte[MB];
        new Random(SEED).nextBytes(block);
        return new InputStream() {
            private long left = (long) megabytes * MB;

            @Override
            public int read() {
                return left-- > 0 ? block[(int) (left % MB)] & 0xff : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                int count = (int) Math.min(Math.min(length, MB), left);
                if (count <= 0) {
                    return -1;
                }
                System.arraycopy(block, 0, into, from, count);
                left -= count;
                return count;
            }
        };
    }

    /** A beginning, and a part again and again. */
    static byte[] repeated(String start, String part, int bytes) {
        int times = bytes / part.getBytes(StandardCharsets.UTF_8).length;
        return (start + part.repeat(times)).getBytes(StandardCharsets.UTF_8);
    }

    /** Values whose names are as long as a thousand of them may be in one request. */
    static byte[] longNames(int values, int letters) {
        StringBuilder body = new StringBuilder("[");
        for (int i = 0; i < values; i++) {
            body.append(i == 0 ? "" : ",")
                    .append("{\"element\":\"")
                    .append("e".repeat(letters))
                    .append(i)
                    .append("\",\"unit\":\"xinqi\",\"period\":\"2025\",\"value\":1}");
        }
        return body.append(']').toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] rows(int count) {
        return repeated("element,unit,period,value\n", "births.live,xinqi,2025,1\n", count * 25);
    }

    /** Blanks between rows: a few hundred kilobytes that unpack to so many megabytes. */
    static byte[] swelling(int megabytes) throws IOException {
        return book(" ".repeat(MB), megabytes);
    }

    static byte[] manyCells(int rows) throws IOException {
        return book(
                "<row><c t=\"str\"><v>e#</v></c><c t=\"str\"><v>u#</v></c><c t=\"str\"><v>2024</v></c><c><v>#</v></c></row>",
                rows);
    }

    private static byte[] book(String part, int times) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"r\"><sheets><sheet name=\"s\" r:id=\"a\"/></sheets></workbook>");
            entry(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"a\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            StringBuilder head = new StringBuilder("<worksheet><sheetData><row>");
            for (String name : List.of("element", "unit", "period", "value")) {
                head.append("<c t=\"inlineStr\"><is><t>").append(name).append("</t></is></c>");
            }
            zip.write(head.append("</row>").toString().getBytes(StandardCharsets.UTF_8));
            Random random = new Random(SEED);
            for (int i = 0; i < times; i++) {
                zip.write(part.replace("#", Long.toString(random.nextLong() & 0xffffff))
                        .getBytes(StandardCharsets.UTF_8));
            }
            zip.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    static InputStream of(byte[] content) {
        return new ByteArrayInputStream(content);
    }
}
