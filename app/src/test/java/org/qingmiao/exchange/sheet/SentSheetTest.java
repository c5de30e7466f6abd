package org.qingmiao.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qingmiao.exchange.SpooledFile;
import org.qingmiao.platform.Lang;

/** Files as people send them: each fault is told at its place, and what is no sheet of ours is told in one sentence. */
class SentSheetTest {
    private static final int NAME = 0;
    private static final int KIND = 2;
    private static final int COUNT = 5;
    private static final int DAY = 7;
    private static final int MINUTE = 8;

    private interface Filling {
        void fill(XSSFWorkbook book, Row row);
    }

    private static byte[] filled(Filling filling) throws IOException {
        return Sheets.changed(Sheets.template(), book -> {
            Row row = book.getSheetAt(0).createRow(1);
            row.createCell(NAME).setCellValue("新碶");
            filling.fill(book, row);
        });
    }

    private static SheetFault fault(byte[] content) throws Exception {
        List<SheetFault> faults = new ArrayList<>();
        Sheets.read(content).forEach(row -> faults.addAll(row.faults()));
        assertThat(faults).hasSize(1);
        return faults.getFirst();
    }

    @Test
    void a_fault_says_sheet_row_column_what_stands_there_and_why() throws Exception {
        SheetFault fault = fault(filled((book, row) -> row.createCell(COUNT).setCellValue("about three")));
        assertThat(fault.place()).isEqualTo(new SheetPlace("隐患", 2, COUNT));
        assertThat(fault.place().words()).isEqualTo("隐患!F2");
        assertThat(fault.field()).isEqualTo("count");
        assertThat(fault.read()).isEqualTo("about three");
        assertThat(fault.code()).isEqualTo(SheetFault.Code.VALUE);
        assertThat(fault.message().en()).contains("not a number");
    }

    @Test
    void a_formula_is_not_taken_whatever_it_gave_last() throws Exception {
        assertThat(fault(filled((book, row) -> row.createCell(COUNT).setCellFormula("1+1")))
                        .code())
                .isEqualTo(SheetFault.Code.FORMULA);
    }

    @Test
    void an_error_and_a_number_that_lost_digits_are_told_as_such() throws Exception {
        assertThat(fault(filled((book, row) -> row.createCell(COUNT).setCellErrorValue((byte) 7)))
                        .code())
                .isEqualTo(SheetFault.Code.ERROR);
        assertThat(fault(filled((book, row) -> row.getCell(NAME).setCellValue(110101199003077777d)))
                        .code())
                .isEqualTo(SheetFault.Code.DIGITS);
    }

    @Test
    void rows_of_cells_that_were_made_one_are_told() throws Exception {
        byte[] content = filled((book, row) -> {
            row.createCell(KIND).setCellValue("池塘");
            book.getSheetAt(0).createRow(2).createCell(NAME).setCellValue("大碶");
            book.getSheetAt(0).addMergedRegion(new CellRangeAddress(1, 2, KIND, KIND));
        });
        assertThat(Sheets.read(content))
                .flatExtracting(SheetRow::faults)
                .extracting(f -> f.place().letters() + f.place().row() + f.code())
                .containsExactly("C2MERGED", "C3MERGED");
    }

    @Test
    void days_are_read_however_the_cell_shows_them() throws Exception {
        for (String format : List.of("yyyy-mm-dd", "d/m/yy", "yyyy\"年\"m\"月\"d\"日\"")) {
            byte[] content = filled((book, row) -> {
                var style = book.createCellStyle();
                style.setDataFormat(book.createDataFormat().getFormat(format));
                row.createCell(DAY).setCellValue(LocalDate.of(2025, 6, 30));
                row.getCell(DAY).setCellStyle(style);
                row.createCell(MINUTE).setCellValue(LocalDateTime.of(2025, 6, 30, 0, 0));
                row.getCell(MINUTE).setCellStyle(style);
            });
            assertThat(Sheets.read(content).getFirst().form().values())
                    .containsEntry("found_on", LocalDate.of(2025, 6, 30))
                    .containsEntry("seen_at", java.time.Instant.parse("2025-06-29T16:00:00Z"));
        }
    }

    @Test
    void a_workbook_that_counts_from_1904_means_its_own_days() throws Exception {
        byte[] content = filled((book, row) -> {
            book.getCTWorkbook().getWorkbookPr().setDate1904(true);
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            row.createCell(DAY).setCellValue(0.0 + 44_376);
            row.getCell(DAY).setCellStyle(style);
        });
        assertThat(Sheets.read(content).getFirst().form().values())
                .containsEntry("found_on", LocalDate.of(1904, 1, 1).plusDays(44_376));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1021-01-01", "2025-02-30", "45000", "30.6.2025", "2025-06-30T10:00"})
    void a_day_that_is_none_is_told(String text) throws Exception {
        assertThat(fault(filled((book, row) -> row.createCell(DAY).setCellValue(text)))
                        .read())
                .isEqualTo(text);
    }

    @Test
    void a_csv_tells_its_lines_and_is_read_as_china_writes_it() throws Exception {
        String content = "名称,数量\n\"新\n碶\",3\n大碶,x\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            List<SheetRow> rows = Sheets.read(content.getBytes(charset));
            assertThat(rows).extracting(r -> r.form().text("name")).containsExactly("新\n碶", "大碶");
            assertThat(rows.get(1).faults()).extracting(f -> f.place().words()).containsExactly("4");
        }
    }

    @Test
    void what_is_no_sheet_of_ours_is_told_in_one_sentence() throws Exception {
        byte[] template = Sheets.template();
        assertThat(Sheets.refused(new byte[0])).isEqualTo(UnreadableSheet.Code.NO_HEADER);
        assertThat(Sheets.refused(new byte[] {'P', 'K', 3, 4, 9, 9})).isEqualTo(UnreadableSheet.Code.REFUSED);
        assertThat(Sheets.refused(Sheets.changed(template, b -> b.removeSheetAt(0))))
                .isEqualTo(UnreadableSheet.Code.NO_HEADER);
        assertThat(Sheets.refused(Sheets.changed(
                        template,
                        b -> b.getSheetAt(0).getRow(0).createCell(NAME).setCellValue("?"))))
                .isEqualTo(UnreadableSheet.Code.NO_HEADER);
        assertThat(Sheets.refused(Sheets.changed(
                        template, b -> b.getSheetAt(0).getRow(0).createCell(1).setCellValue("Name"))))
                .isEqualTo(UnreadableSheet.Code.TWICE);
        assertThat(Sheets.refused("{\"name\": ".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(UnreadableSheet.Code.DAMAGED);
        assertThat(Sheets.refused(("{\"name\": [" + "1,".repeat(1 << 20)).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(UnreadableSheet.Code.DAMAGED);
        assertThat(Sheets.refused(("name\n" + "a\n".repeat(Sheets.MOST + 1)).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(UnreadableSheet.Code.TOO_LONG);
    }

    @Test
    void an_archive_that_swells_is_not_unpacked() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(new byte[50 << 20]);
            zip.closeEntry();
        }
        assertThat(Sheets.refused(out.toByteArray())).isEqualTo(UnreadableSheet.Code.REFUSED);
    }

    @Test
    void rows_come_in_batches_and_blank_ones_not_at_all() throws Exception {
        try (SpooledFile file = Sheets.spooled(("name,x\n" + "a,\n,\n".repeat(7)).getBytes(StandardCharsets.UTF_8))) {
            SentSheet sheet = SentSheet.open(file, Sheets.LAYOUT, Sheets.MOST);
            List<Integer> sizes = new ArrayList<>();
            sheet.batches(3, rows -> sizes.add(rows.size()));
            assertThat(sheet.size()).isEqualTo(7);
            assertThat(sizes).containsExactly(3, 3, 1);
        }
    }

    private static byte[] marked(byte[] content) throws Exception {
        try (SpooledFile file = Sheets.spooled(content);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            SentSheet sheet = SentSheet.open(file, Sheets.LAYOUT, Sheets.MOST);
            List<SheetFault> faults = new ArrayList<>();
            sheet.rows(row -> faults.addAll(row.faults()));
            sheet.mark(faults, out);
            return out.toByteArray();
        }
    }

    @Test
    void a_marked_copy_has_all_that_was_sent_and_each_fault_in_its_cell() throws Exception {
        byte[] sent = filled((book, row) -> {
            row.createCell(COUNT).setCellValue("about three");
            row.createCell(20).setCellFormula("1+1");
            book.createSheet("我的草稿").createRow(5).createCell(5).setCellValue("keep");
        });
        byte[] copy = marked(sent);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(copy))) {
            Row row = book.getSheet("隐患").getRow(1);
            assertThat(row.getCell(COUNT).getCellComment().getString().getString())
                    .contains("不是数");
            assertThat(row.getCell(COUNT).getStringCellValue()).isEqualTo("about three");
            assertThat(row.getCell(20).getCellFormula()).isEqualTo("1+1");
            assertThat(row.getCell(9).getStringCellValue()).contains("not a number");
            assertThat(book.getSheet("我的草稿").getRow(5).getCell(5).getStringCellValue())
                    .isEqualTo("keep");
            assertThat(book.getSheet("隐患").getDataValidations()).hasSize(9);
        }
        assertThat(marked(copy)).as("a copy is marked as the file was").isNotEmpty();
        assertThat(Sheets.read(copy))
                .extracting(r -> r.form().typed())
                .isEqualTo(Sheets.read(sent).stream().map(r -> r.form().typed()).toList());
    }

    @Test
    void a_large_workbook_is_marked_row_by_row() throws Exception {
        byte[] sent = filled((book, row) -> row.createCell(COUNT).setCellValue("about three"));
        try (SpooledFile file = Sheets.spooled(sent);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            SheetSource source = WorkbookSource.of(file.path());
            SheetFault fault = fault(sent);
            RewrittenWorkbook.write(
                    source, HeaderSearch.find(source, Sheets.LAYOUT, 10), Map.of(1, List.of(fault)), out);
            byte[] copy = out.toByteArray();
            assertThat(fault(copy)).isEqualTo(fault);
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(copy))) {
                Row row = book.getSheet("隐患").getRow(1);
                assertThat(row.getCell(COUNT).getCellComment().getString().getString())
                        .contains("不是数");
                assertThat(row.getCell(9).getStringCellValue()).contains("not a number");
            }
        }
    }

    @Test
    void a_marked_csv_says_beside_each_row_what_is_wrong_and_reads_back() throws Exception {
        byte[] sent = "name,count,备注\n'=1+1,x,-5\n大碶,2,keep\n".getBytes(StandardCharsets.UTF_8);
        byte[] copy = marked(sent);
        String text = new String(copy, StandardCharsets.UTF_8);
        assertThat(text).contains("name,count,备注,problem", "'=1+1,x,-5,", "not a number", "大碶,2,keep,");
        assertThat(new String(marked(copy), StandardCharsets.UTF_8)).isEqualTo(text);
    }

    @Test
    void a_template_offers_options_and_tells_what_may_stand_where() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Sheets.template()))) {
            assertThat(book.getSheetAt(0).getRow(0).getCell(NAME).getStringCellValue())
                    .isEqualTo("名称 Name *");
            assertThat(book.getSheetAt(0).getRow(0).getCell(6).getStringCellValue())
                    .isEqualTo("水深 Depth (m)");
            assertThat(book.getSheetAt(1).getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo("必填");
            assertThat(book.getSheet("options").getRow(0).getCell(KIND).getStringCellValue())
                    .isEqualTo("池塘");
            assertThat(book.isSheetVeryHidden(book.getSheetIndex("options"))).isTrue();
        }
    }

    @Test
    void a_template_that_nobody_filled_in_has_no_rows() throws Exception {
        assertThat(Sheets.read(Sheets.template())).isEmpty();
        assertThat(Sheets.read(Sheets.written(SheetFormat.CSV, Lang.EN, List.of(Map.of()))))
                .isEmpty();
    }
}
