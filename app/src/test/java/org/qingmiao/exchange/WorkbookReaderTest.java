package org.qingmiao.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qingmiao.platform.Seeds;
import org.springframework.mock.web.MockMultipartFile;

/** What is read row by row is what another library wrote; what was made to harm is not read. */
class WorkbookReaderTest {
    private static List<List<SheetCell>> rows(byte[] content, String sheet) throws IOException {
        List<List<SheetCell>> rows = new ArrayList<>();
        try (SpooledFile file = SpooledFile.of(new MockMultipartFile("file", content));
                WorkbookReader book = WorkbookReader.open(file.path())) {
            book.read(sheet, (number, cells) -> rows.add(cells));
        }
        return rows;
    }

    private static byte[] bytes(XSSFWorkbook book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

    private static SheetCell text(String text) {
        return new SheetCell(text, null, "");
    }

    @Test
    void texts_numbers_days_formulas_and_errors_are_told_apart() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            var row = book.createSheet("数据").createRow(0);
            row.createCell(0).setCellValue("新碶 & <b>");
            row.createCell(1).setCellValue(1234.5);
            row.createCell(2).setCellValue(true);
            row.createCell(3).setCellErrorValue((byte) 7);
            row.createCell(5).setCellFormula("1+1");
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            row.createCell(6).setCellValue(LocalDate.of(2026, 1, 2));
            row.getCell(6).setCellStyle(day);
            assertThat(rows(bytes(book), "数据").getFirst())
                    .containsExactly(
                            text("新碶 & <b>"),
                            new SheetCell("", 1234.5, ""),
                            text("TRUE"),
                            text("#"),
                            text(""),
                            new SheetCell("", null, "1+1"),
                            text("2026-01-02"));
        }
    }

    @Test
    void what_one_library_wrote_is_read_the_same() {
        Seeds.each(20, random -> {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            for (int r = 0; r < 1 + random.nextInt(300); r++) {
                rows.add(List.of("t" + random.nextInt(9), random.nextInt(1000), "北仑 " + r));
            }
            byte[] book = TableWriter.xlsx(new Table("s", List.of("a", "b", "c"), rows));
            try {
                List<List<SheetCell>> read = rows(book, "s");
                assertThat(read).hasSize(rows.size() + 1);
                for (int r = 0; r < rows.size(); r++) {
                    assertThat(read.get(r + 1))
                            .extracting(c -> c.number() == null
                                    ? c.text()
                                    : (Object) c.number().intValue())
                            .isEqualTo(rows.get(r));
                }
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    private static byte[] book(String sheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r='r'><sheets><sheet name='s' r:id='a'/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id='a' Target='worksheets/sheet1.xml'/></Relationships>");
            part(zip, "xl/worksheets/sheet1.xml", sheet);
        }
        return out.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Test
    void a_small_book_is_read() throws IOException {
        assertThat(rows(book("<worksheet><sheetData><row><c><v>5</v></c></row></sheetData></worksheet>"), "s"))
                .containsExactly(List.of(new SheetCell("", 5.0, "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE w [<!ENTITY e 'x'>]><w>&e;</w>",
                "<w><!-- comment --></w>",
                "<w><![CDATA[x]]></w>",
                "<worksheet><row r='2'/><row r='1'/></worksheet>",
                "<worksheet><row><c t='s'><v>7</v></c></row></worksheet>",
                "<worksheet><row><c><v>1e</v></c></row></worksheet>",
                "<worksheet>",
                ""
            })
    void what_no_spreadsheet_program_writes_is_not_read(String sheet) throws IOException {
        byte[] book = book(sheet);
        assertThatThrownBy(() -> rows(book, "s")).isInstanceOf(IOException.class);
    }

    @Test
    void what_would_fill_the_memory_is_not_read() throws IOException {
        for (String sheet : List.of(
                "<worksheet a='" + "x".repeat(2 << 20) + "'/>",
                "<worksheet><?p " + ">".repeat(2 << 20) + "?></worksheet>",
                "<?p " + ">".repeat(2 << 20) + "?><worksheet/>",
                "<worksheet><row><c t='str'><v>" + "x".repeat(40_000) + "</v></c></row></worksheet>",
                "<worksheet><row>" + "<c/>".repeat(Workbooks.MOST_CELLS + 1) + "</row></worksheet>")) {
            byte[] book = book(sheet);
            assertThatThrownBy(() -> rows(book, "s")).isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_cell_far_to_the_right_makes_no_long_row() throws IOException {
        assertThat(rows(book("<worksheet><row><c r='XFD1'><v>5</v></c></row></worksheet>"), "s"))
                .containsExactly(List.of());
    }
}
