package org.qingmiao.register.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** Records on official forms: filled with what their reader sees, marked as what they are, each one an entry. */
class PrintedRecordsTest {
    private static final String BLANK = "＿＿＿";
    private static final List<String> SECRETS = List.of("示例事由甲", "示例札记乙", "86,420", "示例所见丙", "示例密封丁");

    private final PrintedDistrict district = PrintedDistrict.shared();

    private String paperCase() {
        String record = district.made(
                Map.of("case.day", "2026-03-02", "case.what", "示例事由甲", "note.remark", "示例札记乙", "money.fine", "86420"));
        assertThat(district.visitor("worker")
                        .fill(record + "/rows/visit/new", Map.of("visit.at", "2026-03-05", "visit.found", "示例所见丙"))
                        .status())
                .isEqualTo(302);
        return record;
    }

    private void seal(String record, String deed) {
        RecordVisitor judge = district.visitor("reporter");
        String path = record + "/sealed";
        String look =
                judge.send(path, judge.page(path), Map.of("purpose", "示例核对密封")).body();
        assertThat(judge.send(path + "/fill", look, Map.of("vault.deed", deed)).status())
                .isEqualTo(302);
        assertThat(judge.send(path, judge.page(path), Map.of("purpose", "示例核对密封"))
                        .body())
                .contains(deed);
    }

    private String html(String login, String record, String print) {
        return district.visitor(login).page(record + "/prints/" + print);
    }

    private String pdf(String login, String record, String print) {
        byte[] file = district.visitor(login).web().download(record + "/prints/" + print + ".pdf");
        try (PDDocument pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String docx(String login, String record, String print) {
        byte[] file = district.visitor(login).web().download(record + "/prints/" + print + ".docx");
        try (XWPFWordExtractor word = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(file)))) {
            return word.getText();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_form_is_filled_from_its_template_on_the_page_as_pdf_and_for_word() {
        String record = paperCase();
        assertThat(district.visitor("worker").page(record)).contains(record + "/prints/notice", "告知书", "责令书");
        for (String paper : List.of(
                html("worker", record, "notice"), pdf("worker", record, "notice"), docx("worker", record, "notice"))) {
            assertThat(paper)
                    .contains("文书案告知书", "WS-", "关于2026年3月2日的事：示例事由甲，记下为示例札记乙，罚款86,420。")
                    .contains("最近走访看到示例所见丙", "2026年3月5日", "看到什么", "（盖章）")
                    .contains("示例数据", "第2版")
                    .doesNotContain("{{", "|");
        }
    }

    @Test
    void what_the_reader_does_not_see_is_left_open_and_what_is_masked_stays_masked() {
        String record = paperCase();
        for (String paper : List.of(
                html("street", record, "notice"), pdf("street", record, "notice"), docx("street", record, "notice"))) {
            assertThat(paper)
                    .contains("示例事由甲，记下为" + BLANK + "，罚款●●●。", "看到" + BLANK, "2026年3月5日")
                    .contains("留空的地方没有内容，或者不在其权限内")
                    .doesNotContain("示例札记乙", "86,420", "86420", "示例所见丙");
        }
    }

    @Test
    void a_form_without_a_template_is_laid_out_from_the_definition() {
        String record = paperCase();
        for (String paper : List.of(
                html("street", record, "sheet"), pdf("street", record, "sheet"), docx("street", record, "sheet"))) {
            assertThat(paper)
                    .contains("全表", "文书案", "在办", "什么事", "示例事由甲", "罚款", "●●●", "走访日", "2026年3月5日")
                    .doesNotContain("札记", "看到什么");
        }
        assertThat(district.visitor("street").page(record + "/prints/notice?lang=en"))
                .contains("Notice", "Register", "The case", "Visited on", "Example data", "Printed by")
                .doesNotContain("文书案告知书", "Remark");
    }

    @Test
    void it_is_a_draft_until_the_record_has_come_so_far() {
        String record = paperCase();
        assertThat(html("worker", record, "notice")).contains("草稿");
        assertThat(html("worker", record, "sheet")).doesNotContain("草稿");
        assertThat(district.visitor("worker")
                        .fill(record + "/steps/close", Map.of())
                        .status())
                .isEqualTo(302);
        assertThat(html("worker", record, "notice")).doesNotContain("草稿");
    }

    @Test
    void only_the_forms_that_somebody_may_print_are_there() {
        String record = paperCase();
        assertThat(district.visitor("street").page(record))
                .contains("/prints/sheet", "/prints/notice")
                .doesNotContain("/prints/order");
        for (String path : List.of("/prints/order", "/prints/order.pdf", "/prints/order.docx", "/prints/none")) {
            assertThat(district.visitor("street").status(record + path))
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(district.visitor("office").page(record)).doesNotContain("/prints/");
        for (String login : List.of("office", "stats")) {
            assertThat(district.visitor(login).status(record + "/prints/sheet.pdf"))
                    .as(login)
                    .isEqualTo(404);
        }
        assertThat(district.entries(record)).isEmpty();
    }

    @Test
    void a_record_that_is_locked_is_printed_by_those_who_may_open_it() {
        String record = district.made(Map.of("case.day", "2026-03-02", "case.grave", "true"));
        assertThat(district.visitor("worker").status(record + "/prints/sheet.pdf"))
                .isEqualTo(200);
        for (String path : List.of("", "/prints/sheet", "/prints/sheet.pdf", "/prints/notice.docx")) {
            assertThat(district.visitor("street").status(record + path))
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void a_pdf_says_when_a_name_has_a_character_that_it_cannot_show() {
        String record = district.made(Map.of("case.day", "2026-03-02", "case.what", "示例张喆"));
        assertThat(pdf("worker", record, "sheet")).contains("有1个字显示不出来");
        assertThat(docx("worker", record, "sheet")).contains("示例张喆").doesNotContain("显示不出来");
        assertThat(pdf("worker", paperCase(), "sheet")).doesNotContain("显示不出来");
    }

    @Test
    void each_form_is_an_entry() {
        String record = paperCase();
        html("street", record, "notice");
        pdf("street", record, "sheet");
        docx("worker", record, "order");
        assertThat(district.entries(record))
                .hasSize(3)
                .satisfiesExactly(
                        e -> assertThat(e).startsWith("street").contains("notice", "html"),
                        e -> assertThat(e).startsWith("street").contains("sheet", "pdf"),
                        e -> assertThat(e).startsWith("worker").contains("order", "docx"));
    }

    @Test
    void no_form_shows_what_the_page_of_the_record_hides_from_the_same_reader() {
        String record = paperCase();
        seal(record, "示例密封丁");
        assertThat(SECRETS.stream().filter(html("worker", record, "sheet")::contains))
                .hasSize(SECRETS.size() - 1);
        for (String login : List.of("worker", "street", "reporter")) {
            String page = district.visitor(login).page(record);
            for (String print : List.of("sheet", "notice")) {
                for (String paper :
                        List.of(html(login, record, print), pdf(login, record, print), docx(login, record, print))) {
                    assertThat(SECRETS.stream().filter(paper::contains))
                            .as(login + " " + print)
                            .allMatch(page::contains);
                }
            }
        }
    }
}
