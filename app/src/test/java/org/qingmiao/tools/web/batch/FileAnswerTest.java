package org.qingmiao.tools.web.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qingmiao.platform.Lang;
import org.qingmiao.tools.Calculator;
import org.qingmiao.tools.ChosenOptions;
import org.qingmiao.tools.InvalidInput;
import org.qingmiao.tools.run.Calculators;

class FileAnswerTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private static Calculator growth() {
        return Calculators.named("growth").orElseThrow();
    }

    private static ChosenOptions choices() {
        return ChosenOptions.of(growth().choices(), Map.of());
    }

    private static Upload file(byte[] content) {
        return new Upload("大班.csv", content.length, () -> new ByteArrayInputStream(content));
    }

    private static byte[] csv(byte[] content) throws IOException, InvalidInput, RefusedFile {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvBatch.of(growth(), choices(), file(content), Lang.ZH).write(out);
        return out.toByteArray();
    }

    private static String csv(String content) throws IOException, InvalidInput, RefusedFile {
        return new String(csv(content.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    @Test
    void a_csv_comes_back_with_the_results_and_errors_in_the_language_of_the_page() throws Exception {
        List<String> lines = csv("班,sex,age_months,weight_kg\n大一班,M,12,7.5\n大二班,M,12,-1\n")
                .lines()
                .toList();
        assertThat(lines.get(0))
                .startsWith("班,sex,age_months,weight_kg,height_used_cm,bmi,wfa_z")
                .endsWith(",error");
        assertThat(lines.get(1)).startsWith("大一班,M,12,7.5,,,-2.28,");
        assertThat(lines.get(2)).endsWith("weight_kg: 必须大于 0");
    }

    @Test
    void columns_may_be_headed_by_their_words() throws Exception {
        assertThat(csv("性别,月龄,体重（kg）\n男,12,7.5\n").lines().toList().get(1)).startsWith("男,12,7.5,,,-2.28,");
        assertThat(csv("Sex,Age in months,weight (kg)\nM,12,7.5\n")).contains("M,12,7.5,,,-2.28,");
    }

    @Test
    void a_csv_in_the_encoding_of_chinese_spreadsheets_is_answered_in_it() throws Exception {
        byte[] answer = csv("班,性别,月龄,体重\n大一班,男,12,7.5\n".getBytes(GB18030));
        assertThat(new String(answer, GB18030)).contains("大一班,男,12,7.5,,,-2.28,");
    }

    @Test
    void a_byte_order_mark_is_kept_so_that_a_spreadsheet_reads_the_answer_rightly() throws Exception {
        assertThat(csv("\uFEFFsex,age_months\nM,12\n")).startsWith("\uFEFFsex,");
        assertThat(csv("sex,age_months\nM,12\n")).startsWith("sex,");
    }

    @ParameterizedTest
    @CsvSource({"=1+1, '''=1+1'", "+x, '''+x'", "@SUM(A1), '''@SUM(A1)'", "-0.25, -0.25", "-2+3, '''-2+3'", "王, 王"})
    void a_cell_that_would_become_a_formula_does_not(String cell, String safe) throws Exception {
        assertThat(csv("sex,age_months,note\nM,12," + cell + "\n")
                        .lines()
                        .toList()
                        .get(1))
                .startsWith("M,12," + safe + ",");
    }

    @Test
    void a_file_without_a_required_column_is_refused_by_name() {
        assertThatThrownBy(() -> csv("sex,weight_kg\nM,8\n"))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.line()).contains("age_days"));
    }

    @Test
    void a_file_that_breaks_off_gives_no_half_answer() {
        String endless = "sex,age_months\nM,12\n\"" + "x".repeat(17 << 20) + "\n";
        assertThatThrownBy(() -> csv(endless))
                .isInstanceOfSatisfying(
                        RefusedFile.class, e -> assertThat(e.why()).contains("CSV"));
    }

    private static byte[] workbook(Workbook book) throws IOException {
        try (book;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("大班");
            sheet.createRow(0).createCell(0).setCellValue("某某幼儿园体检表");
            row(sheet, 1, "编号", "性别", "出生日期", "测量日期", "体重", "备注");
            Row child = row(sheet, 2, "007", "男");
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("yyyy/m/d"));
            date(child, 2, LocalDate.of(2023, 11, 20), day);
            date(child, 3, LocalDate.of(2024, 11, 20), day);
            child.createCell(4).setCellValue(7.5);
            child.createCell(5).setCellFormula("1+1");
            Row wrong = row(sheet, 4, "=cmd()", "X");
            wrong.createCell(4).setCellValue(7.5);
            book.createSheet("别的").createRow(0).createCell(0).setCellValue("不动");
            book.write(out);
            return out.toByteArray();
        }
    }

    private static Row row(Sheet sheet, int at, String... texts) {
        Row row = sheet.createRow(at);
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
        return row;
    }

    private static void date(Row row, int at, LocalDate date, CellStyle style) {
        Cell cell = row.createCell(at);
        cell.setCellValue(date);
        cell.setCellStyle(style);
    }

    private static Workbook excel(byte[] content) throws IOException, InvalidInput, RefusedFile {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExcelBatch.of(growth(), choices(), file(content), Lang.ZH).write(out);
        return WorkbookFactory.create(new ByteArrayInputStream(out.toByteArray()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_workbook_comes_back_as_it_was_with_the_results_beside(boolean old) throws Exception {
        try (Workbook book = excel(workbook(old ? new HSSFWorkbook() : new XSSFWorkbook()))) {
            Sheet sheet = book.getSheet("大班");
            Row header = sheet.getRow(1);
            assertThat(header.getCell(6).getStringCellValue()).isEqualTo("height_used_cm");
            assertThat(header.getCell(8).getStringCellValue()).isEqualTo("wfa_z");
            Row child = sheet.getRow(2);
            assertThat(child.getCell(0).getStringCellValue()).isEqualTo("007");
            assertThat(child.getCell(5).getCellFormula()).isEqualTo("1+1");
            assertThat(child.getCell(8).getNumericCellValue()).isEqualTo(-2.29);
            Row wrong = sheet.getRow(4);
            assertThat(wrong.getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(wrong.getCell(21).getStringCellValue()).startsWith("sex: ");
            assertThat(book.getSheet("别的").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("不动");
            assertThat(book.getSheet("说明").getRow(0).getCell(0).getStringCellValue())
                    .contains("WHO");
        }
    }

    @Test
    void a_workbook_that_is_damaged_is_told_in_one_sentence() throws Exception {
        byte[] whole = workbook(new XSSFWorkbook());
        for (byte[] junk :
                List.of(new byte[] {'P', 'K', 3, 4, 9, 9}, java.util.Arrays.copyOf(whole, whole.length / 2))) {
            assertThatThrownBy(() -> excel(junk))
                    .isInstanceOfSatisfying(
                            RefusedFile.class, e -> assertThat(e.why()).contains("Excel"));
        }
    }

    @Test
    void a_workbook_without_a_required_column_is_refused_by_name() throws Exception {
        try (Workbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            row(book.createSheet(), 0, "性别", "体重");
            book.write(out);
            assertThatThrownBy(() -> excel(out.toByteArray()))
                    .isInstanceOfSatisfying(
                            InvalidInput.class, e -> assertThat(e.line()).contains("age_days"));
        }
    }

    @Test
    void a_small_file_that_unpacks_to_a_large_one_is_not_unpacked() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] block = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                zip.write(block);
            }
        }
        assertThat(out.size()).isLessThan(1 << 20);
        assertThatThrownBy(() -> excel(out.toByteArray()))
                .isInstanceOfSatisfying(
                        RefusedFile.class, e -> assertThat(e.why()).contains("CSV"));
    }

    @Test
    void a_workbook_with_too_many_rows_is_told_to_come_as_csv() throws Exception {
        try (Workbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet();
            row(sheet, 0, "sex", "age_days");
            for (int i = 1; i <= ExcelBatch.MOST_ROWS + 1; i++) {
                row(sheet, i, "M", "1");
            }
            book.write(out);
            assertThatThrownBy(() -> excel(out.toByteArray())).isInstanceOf(RefusedFile.class);
        }
    }

    @Test
    void the_answer_is_named_after_the_file_without_its_folder() {
        assertThat(new Upload("C:\\tmp\\大班.xlsx", 1, () -> new ByteArrayInputStream(new byte[0])).stem())
                .isEqualTo("大班");
        assertThat(new Upload("../x\r\n\".csv", 1, () -> new ByteArrayInputStream(new byte[0])).stem())
                .isEqualTo("x");
        assertThat(new Upload("", 1, () -> new ByteArrayInputStream(new byte[0])).stem())
                .isEqualTo("table");
    }
}
