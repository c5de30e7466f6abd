package org.qingmiao.evaluation.report.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.WebVisitor;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.PlanEvaluator;
import org.qingmiao.evaluation.report.Report;
import org.qingmiao.evaluation.report.Report.Grid;
import org.qingmiao.evaluation.report.Report.Kind;
import org.qingmiao.evaluation.report.Report.Paragraph;
import org.qingmiao.evaluation.report.document.ReportFormat;
import org.qingmiao.evaluation.view.TargetRowComposer;
import org.qingmiao.indicator.cell.CellChange;
import org.qingmiao.indicator.cell.CellKey;
import org.qingmiao.indicator.cell.CellStore;
import org.qingmiao.indicator.cell.CellValue;
import org.qingmiao.indicator.cell.ValueOrigin;
import org.qingmiao.org.Period;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.platform.Lang;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DemoServer
@SuppressWarnings("NullAway.Init") // set by Spring
class ReportsTest {
    @Autowired
    Reports reports;

    @Autowired
    Plans plans;

    @Autowired
    PlanEvaluator evaluations;

    @Autowired
    CellStore cells;

    @LocalServerPort
    int port;

    private Report annual(int year, Lang lang) {
        return reports.draft(plans.current(), Kind.ANNUAL, year, lang);
    }

    private static String words(Report report) {
        return report.body().stream()
                .filter(Paragraph.class::isInstance)
                .map(b -> ((Paragraph) b).text())
                .collect(Collectors.joining("\n"));
    }

    private static Stream<Grid> grids(Report report) {
        return Stream.concat(report.body().stream(), report.annex().stream())
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast);
    }

    @Test
    void every_value_in_the_annex_is_the_one_on_the_page() {
        Plan plan = plans.current();
        var evaluation = evaluations.forPublic(plan, 2024, Optional.empty());
        Grid main = grids(annual(2024, Lang.ZH))
                .filter(g -> g.rows().size() == 48)
                .findFirst()
                .orElseThrow();
        int column = main.columns().indexOf("2024");
        for (int i = 0; i < 48; i++) {
            Judgement j = evaluation.judgements().get(i);
            String page = j.valueYear() == 2024 ? TargetRowComposer.value(j, Lang.ZH) : "—";
            String unit = j.indicator().unit().inPoints()
                    ? ""
                    : j.indicator().unit().sign().zh();
            assertThat(main.rows().get(i).get(column)).isEqualTo(page.replace(unit, ""));
        }
    }

    @Test
    void the_counts_of_fields_add_up_to_the_total() {
        Grid fields = grids(annual(2024, Lang.ZH)).findFirst().orElseThrow();
        List<List<String>> rows = fields.rows();
        for (int column = 1; column < 7; column++) {
            int c = column;
            int sum = rows.subList(0, rows.size() - 1).stream()
                    .mapToInt(r -> Integer.parseInt(r.get(c)))
                    .sum();
            assertThat(rows.getLast().get(c)).isEqualTo(Integer.toString(sum));
        }
        rows.forEach(r -> assertThat(Integer.parseInt(r.get(1)))
                .isEqualTo(r.subList(2, 7).stream().mapToInt(Integer::parseInt).sum()));
    }

    @Test
    void a_difference_of_two_percentages_is_never_told_in_per_cent() {
        for (int year = 2021; year <= 2025; year++) {
            assertThat(words(annual(year, Lang.ZH)))
                    .doesNotContainPattern(Pattern.compile("(?<!，)(提高|上升|下降)[\\d.,]+[%‰]"));
        }
    }

    @Test
    void a_target_met_at_base_is_never_called_reached_early() {
        assertThat(words(annual(2022, Lang.ZH)).lines().filter(l -> l.startsWith("严重致残的出生缺陷发生率")))
                .isNotEmpty()
                .noneMatch(l -> l.contains("提前"));
    }

    @Test
    void what_cannot_be_judged_keeps_its_row_and_names_who_owes_the_data() {
        assertThat(words(annual(2024, Lang.ZH))).contains("没有可用的数值，暂无法评价。数据由");
    }

    @Test
    void both_languages_have_the_same_tables() {
        List<Integer> zh =
                grids(annual(2023, Lang.ZH)).map(g -> g.rows().size()).toList();
        assertThat(grids(annual(2023, Lang.EN)).map(g -> g.rows().size())).containsExactlyElementsOf(zh);
        assertThat(words(annual(2023, Lang.EN))).doesNotContainPattern("[\\u4e00-\\u9fff]{6,}");
    }

    @Test
    void the_final_evaluation_goes_through_every_target_and_every_clause() {
        Report report = reports.draft(plans.current(), Kind.FINAL, 2025, Lang.ZH);
        assertThat(grids(report).map(g -> g.rows().size())).contains(48, 73);
        assertThat(words(report)).contains("转入下一规划");
    }

    @Test
    void word_holds_every_table_with_a_head_that_repeats_and_charts_of_its_own() throws IOException {
        Report report = annual(2024, Lang.ZH);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(ReportFormat.DOCX.write(report)))) {
            assertThat(word.getTables()).hasSize((int) grids(report).count());
            assertThat(word.getTables()).allMatch(t -> t.getRow(0).isRepeatHeader());
            assertThat(word.getTables().stream().map(XWPFTable::getNumberOfRows))
                    .containsExactlyElementsOf(
                            grids(report).map(g -> g.rows().size() + 1).toList());
            assertThat(word.getCharts()).isNotEmpty();
        }
    }

    @Test
    void pdf_can_be_read_as_text_in_chinese() throws IOException {
        Report report = annual(2024, Lang.ZH);
        try (PDDocument pdf = Loader.loadPDF(ReportFormat.PDF.write(report))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(20);
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            assertThat(text).contains("2024年度监测报告", "附件1", "示例数据");
            assertThat(pdf.getPage(pdf.getNumberOfPages() - 1).getMediaBox().getWidth())
                    .isGreaterThan(800);
        }
    }

    @Test
    void excel_has_a_sheet_for_each_table() throws IOException {
        Report report = annual(2024, Lang.ZH);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(ReportFormat.XLSX.write(report)))) {
            assertThat(book.getNumberOfSheets())
                    .isEqualTo(1 + (int) grids(report).count());
        }
    }

    @Test
    void a_published_report_stays_as_it_was_and_says_in_every_format_what_was_corrected() throws IOException {
        WebVisitor office = WebVisitor.signedIn(port, "office");
        String path = "/reports/annual/2021";
        String frozen = office.get(path + ".html").body();
        CellKey key = CellKey.of("deaths.neonatal", "xinqi", Period.year(2021));
        Double old = cells.history(key).getFirst().value();
        write(key, old == null ? 1.0 : old + 5, "漏报补报");
        String body = frozen.substring(frozen.indexOf("<p class=\"text\">"));
        assertThat(office.get(path + ".html").body()).contains("更正说明", "漏报补报").endsWith(body);
        assertThat(office.get(path).body()).contains("发布后有数据更正", "更正说明", "漏报补报");
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(
                ReportFormat.DOCX.write(reports.of(plans.current(), Kind.ANNUAL, 2021, Lang.ZH))))) {
            assertThat(word.getTables().getFirst().getText()).contains("漏报补报");
        }
        write(key, old, "");
        assertThat(office.get(path + ".html").body()).isEqualTo(frozen);
        assertThat(office.get(path).body()).doesNotContain("发布后有数据更正");
    }

    private void write(CellKey key, @org.jspecify.annotations.Nullable Double value, String reason) {
        cells.write(new CellChange(
                "office", ValueOrigin.REPORTED, "api", "", reason, "", List.of(new CellValue(key, value))));
    }

    @Test
    void there_is_no_report_outside_the_plan() {
        WebVisitor office = WebVisitor.signedIn(port, "office");
        assertThat(office.get("/reports/annual/2019").status()).isEqualTo(404);
        assertThat(office.get("/reports/final/2024").status()).isEqualTo(404);
    }
}
