package org.qingmiao.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.WebVisitor;
import org.qingmiao.platform.Lang;
import org.qingmiao.reporting.form.FormField;
import org.qingmiao.reporting.round.Round;
import org.qingmiao.reporting.round.RoundWorld;
import org.qingmiao.reporting.round.Submission;
import org.qingmiao.reporting.round.SubmissionField;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Workbooks that should not have come: each is told what is wrong with it, and the answer stays as it was. */
@DemoServer
@Import(RoundWorld.class)
@SuppressWarnings("NullAway.Init") // set by JUnit and Spring
class RoundUploadTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @LocalServerPort
    int port;

    @Autowired
    RoundWorld world;

    private Round round;
    private List<FormField> entries;
    private WebVisitor anna;
    private byte[] good;

    @BeforeEach
    void open() {
        round = world.round(2021, RoundWorld.BIG);
        entries = world.entries(round, RoundWorld.BIG);
        anna = WebVisitor.signedIn(port, "anna");
        good = book(RoundWorld.BIG);
    }

    @AfterEach
    void nothing_has_changed() {
        assertThat(world.now(round).version()).isZero();
        assertThat(world.fields(round)).isEmpty();
    }

    private byte[] book(String unit) {
        Map<String, SubmissionField> fields = new HashMap<>();
        entries.forEach(e -> fields.put(e.field(), SubmissionField.of("12", "示例", false)));
        SubmissionWorkbook.About about = SubmissionWorkbook.About.of(round, Submission.none(unit));
        return SubmissionWorkbook.write(about, entries, fields, Map.of(), Lang.ZH);
    }

    private WebVisitor.Answer upload(byte[] content) {
        String path = round.path(RoundWorld.BIG);
        return anna.upload(path + "/book", anna.get(path).body(), "填好.xlsx", content);
    }

    private void refused(byte[] content, String why) {
        WebVisitor.Answer answer = upload(content);
        assertThat(answer.status()).as(why).isEqualTo(422);
        assertThat(answer.body()).contains(why).doesNotContain("Exception");
    }

    private byte[] withCell(Consumer<Cell> change) {
        return Books.changed(
                good,
                book -> change.accept(
                        book.getSheet(SubmissionWorkbook.SHEET).getRow(1).getCell(SubmissionWorkbook.VALUE)));
    }

    /** The same archive with one of its parts written anew. */
    private static byte[] withPart(byte[] content, String part, UnaryOperator<String> change) {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(content));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (ZipOutputStream out = new ZipOutputStream(bytes)) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    byte[] old = in.readAllBytes();
                    out.write(
                            entry.getName().equals(part)
                                    ? change.apply(new String(old, StandardCharsets.UTF_8))
                                            .getBytes(StandardCharsets.UTF_8)
                                    : old);
                    out.closeEntry();
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void what_is_no_workbook() {
        refused(new byte[0], "这不是 Excel 工作簿");
        refused("element,unit,period,value\n".getBytes(StandardCharsets.UTF_8), "这不是 Excel 工作簿");
        refused(new byte[] {'P', 'K', 3, 4, 9, 9}, "这不是 Excel 工作簿");
    }

    @Test
    void what_was_cut_off() {
        refused(Arrays.copyOf(good, good.length / 2), "文件不完整");
        WebVisitor.Answer answer = upload(Arrays.copyOf(good, good.length - 30));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("不是 Excel 工作簿").doesNotContain("Exception");
    }

    @Test
    void what_swells_when_it_is_unpacked() {
        refused(
                withPart(good, SHEET, xml -> xml.replace("<sheetData>", "<sheetData>" + " ".repeat(60 << 20))),
                "展开后过大");
    }

    @Test
    void entities_that_swell_when_they_are_read() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE worksheet [<!ENTITY a0 \"aaaaaaaaaa\">");
        for (int i = 1; i < 12; i++) {
            entities.append(
                    "<!ENTITY a%d \"%s\">".formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
        }
        entities.append("]>");
        refused(
                withPart(
                        good,
                        SHEET,
                        xml -> xml.replaceFirst("(<worksheet)", entities + "$1")
                                .replaceFirst("<sheetData>", "<sheetData>&a11;")),
                "不是 Excel 工作簿");
        refused(
                withPart(
                        good,
                        SHEET,
                        xml -> xml.replaceFirst(
                                "(<worksheet)", "<!DOCTYPE w [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>$1")),
                "不是 Excel 工作簿");
    }

    @Test
    void what_is_damaged_inside() {
        damaged("cut off", xml -> xml.substring(0, xml.length() / 2));
        damaged("empty", xml -> "");
        damaged("a number that is none", xml -> xml.replaceFirst("(r=\"G2\"[^>]*><v>)[^<]*", "$1twelve"));
    }

    private void damaged(String how, UnaryOperator<String> damage) {
        WebVisitor.Answer answer = upload(withPart(good, SHEET, damage));
        assertThat(answer.status()).as(how).isEqualTo(422);
        assertThat(answer.body()).as(how).contains("notice bad").doesNotContain("Exception");
    }

    @Test
    void what_is_larger_than_may_be_sent() {
        byte[] noise = new byte[27 << 20];
        new Random(7).nextBytes(noise);
        WebVisitor.Answer answer = upload(noise);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).contains("文件太大", "25 MB");
    }

    @Test
    void a_workbook_of_another_making() {
        refused(
                Books.changed(good, b -> b.removeSheetAt(b.getSheetIndex(SubmissionWorkbook.ABOUT))),
                "这不是从本系统下载的报送工作簿");
        refused(
                Books.changed(
                        good,
                        b -> b.getSheet(SubmissionWorkbook.SHEET)
                                .getRow(0)
                                .getCell(SubmissionWorkbook.VALUE)
                                .setCellValue("数值")),
                "这不是从本系统下载的报送工作簿");
        refused(
                Books.changed(
                        good,
                        b -> b.getSheet(SubmissionWorkbook.ABOUT)
                                .getRow(0)
                                .getCell(4)
                                .setCellValue("第二版")),
                "这不是从本系统下载的报送工作簿");
    }

    @Test
    void a_workbook_of_another_unit_round_or_version() {
        refused(book(RoundWorld.UNIT), "属于另一个单位");
        refused(about(1, "2019-annual"), "属于另一个报送任务");
        refused(about(3, "2019"), "期间");
        refused(about(4, "7"), "下载之后");
    }

    private byte[] about(int column, String value) {
        return Books.changed(
                good,
                b -> b.getSheet(SubmissionWorkbook.ABOUT)
                        .getRow(0)
                        .getCell(column)
                        .setCellValue(value));
    }

    /** Told in the page by cell and field, and in the cell of the marked copy. */
    private void toldAtItsCell(byte[] content, String what) throws IOException {
        WebVisitor.Answer answer = upload(content);
        assertThat(answer.status()).as(what).isEqualTo(422);
        assertThat(answer.body()).contains("数据!G2", what);
        Matcher marked = Pattern.compile("/rounds/[^\"]+/marked/[^\"]+").matcher(answer.body());
        assertThat(marked.find()).isTrue();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(anna.download(marked.group())))) {
            Cell cell = book.getSheet(SubmissionWorkbook.SHEET).getRow(1).getCell(SubmissionWorkbook.VALUE);
            assertThat(cell.getCellComment().getString().getString()).contains(what);
        }
    }

    @Test
    void words_where_a_number_belongs() throws IOException {
        toldAtItsCell(withCell(c -> c.setCellValue("约十二")), "“约十二”不是数字");
        toldAtItsCell(withCell(c -> c.setCellValue(true)), "“TRUE”不是数字");
        toldAtItsCell(withCell(c -> c.setCellErrorValue((byte) 7)), "不是数字");
        toldAtItsCell(withCell(c -> c.setCellValue(-3)), "不能小于0");
        toldAtItsCell(withCell(c -> c.setCellValue(3.5)), "应为整数");
    }

    @Test
    void a_date_that_a_program_made_of_a_number() throws IOException {
        toldAtItsCell(
                withCell(c -> {
                    CellStyle day = c.getSheet().getWorkbook().createCellStyle();
                    day.setDataFormat((short) 14);
                    c.setCellValue(LocalDate.of(2026, 1, 2));
                    c.setCellStyle(day);
                }),
                "不是数字");
    }

    @Test
    void a_formula_instead_of_its_result() throws IOException {
        toldAtItsCell(withCell(c -> c.setCellFormula("6+6")), "“=6+6”是公式");
        toldAtItsCell(
                withCell(c -> {
                    c.setCellFormula("6+6");
                    c.getSheet()
                            .getWorkbook()
                            .getCreationHelper()
                            .createFormulaEvaluator()
                            .evaluateFormulaCell(c);
                }),
                "“=6+6”是公式");
    }

    @Test
    void a_row_that_stands_twice() {
        refused(
                Books.changed(good, b -> {
                    Sheet sheet = b.getSheet(SubmissionWorkbook.SHEET);
                    Row copy = sheet.createRow(sheet.getLastRowNum() + 1);
                    copy.createCell(SubmissionWorkbook.FIELD)
                            .setCellValue(entries.getFirst().field());
                    copy.createCell(SubmissionWorkbook.VALUE).setCellValue(13);
                }),
                "数据!G" + (entries.size() + 2));
    }
}
