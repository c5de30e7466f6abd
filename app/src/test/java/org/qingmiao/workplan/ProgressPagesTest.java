package org.qingmiao.workplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingmiao.DemoServer;
import org.qingmiao.WebVisitor;
import org.qingmiao.evaluation.report.Report;
import org.qingmiao.evaluation.report.publication.Reports;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.platform.Lang;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Reports on measures and milestones: for which day they speak, and what shows that something is done. */
@DemoServer
@SuppressWarnings("NullAway.Init") // set by JUnit and Spring
class ProgressPagesTest {
    private static final String MEASURES = "/workplan/health-bureau/progress?year=2025";
    private static final String MEASURE = "health-03-b";
    private static final String NAME = "分时段预约诊疗";
    private static final String CLAUSE = "/plan/health-03?year=2025";

    @LocalServerPort
    int port;

    @Autowired
    Reports reports;

    @Autowired
    Plans plans;

    private WebVisitor office;
    private WebVisitor leader;
    private WebVisitor anyone;

    @BeforeEach
    void visitors() {
        office = WebVisitor.signedIn(port, "office");
        leader = WebVisitor.signedIn(port, "leader");
        anyone = new WebVisitor(port);
    }

    private WebVisitor.Answer report(String state, String share, String day, String note, String reference) {
        return report(MEASURE, state, share, day, note, reference);
    }

    private WebVisitor.Answer report(
            String item, String state, String share, String day, String note, String reference) {
        Map<String, String> fields =
                new HashMap<>(Map.of("item", item, "state", state, "share", share, "day", day, "note", note));
        if (!reference.isEmpty()) {
            fields.put("reference", reference);
        }
        return office.post(
                MEASURES, office.get("/workplan/health-bureau?year=2025").body(), fields);
    }

    @ParameterizedTest
    @CsvSource({"2999-01-01", "2020-12-31", "2025-02-30", "yesterday"})
    void an_entry_speaks_for_no_day_of_the_future_nor_before_the_plan(String day) {
        WebVisitor.Answer answer = report("under_way", "50", day, "日子不对" + day, "");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("日期应在2021-01-01和", "value=\"日子不对" + day + "\"");
        assertThat(leader.get(CLAUSE).body()).doesNotContain("日子不对" + day);
    }

    @Test
    void what_is_said_of_a_day_is_seen_in_its_year_and_not_before() {
        String clause = "/plan/health-02?year=";
        assertThat(report("health-02-a", "under_way", "81", "2025-12-30", "只在二五年看见", "")
                        .status())
                .isEqualTo(302);
        assertThat(leader.get(clause + 2025).body()).contains("只在二五年看见");
        for (String earlier : List.of(clause + 2024, "/workplan/health-bureau?year=2023")) {
            assertThat(leader.get(earlier).body()).as(earlier).doesNotContain("只在二五年看见");
        }
        assertThat(report("health-02-a", "under_way", "82", "", "今天才报", "").status())
                .isEqualTo(302);
        assertThat(leader.get(clause + 2025).body()).contains("只在二五年看见").doesNotContain("今天才报");
    }

    @Test
    void done_needs_evidence_a_reference_or_a_file_and_counts_only_then() {
        assertThat(report("done", "100", "2025-12-29", "先报完成", "").status()).isEqualTo(302);
        assertThat(row(leader.get(CLAUSE).body())).contains("已报完成、尚无佐证").doesNotContain("已完成");
        assertThat(report("done", "100", "2025-12-29", "补上文号", "仑卫〔2025〕9号（示例数据）")
                        .status())
                .isEqualTo(302);
        String proven = leader.get(CLAUSE).body();
        assertThat(row(proven)).contains("已完成", "仑卫〔2025〕9号（示例数据）").doesNotContain("尚无佐证");

        String page = office.get("/workplan/health-bureau?year=2025").body();
        Matcher remove = Pattern.compile("/measures/" + MEASURE + "/evidence/\\d+/remove")
                .matcher(page);
        assertThat(remove.find()).isTrue();
        assertThat(leader.post(remove.group(), leader.get("/").body(), Map.of()).status())
                .isEqualTo(403);
        office.post(remove.group(), page, Map.of());
        assertThat(row(leader.get(CLAUSE).body())).contains("尚无佐证");
    }

    /** The line of the clause's page that speaks of the measure. */
    private static String row(String page) {
        int named = page.indexOf("<td>" + NAME);
        assertThat(named).isPositive();
        return page.substring(named, page.indexOf("</tr>", named));
    }

    @Test
    void evidence_for_what_is_not_done_is_refused() {
        WebVisitor.Answer answer = report("under_way", "80", "2025-12-01", "", "文号");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("佐证只用于已完成的事项");
    }

    @Test
    void the_paper_of_2021_says_nothing_of_later_years() {
        Plan plan = plans.current();
        Report paper = reports.draft(plan, Report.Kind.ANNUAL, 2021, Lang.ZH);
        String words = paper.body() + " " + paper.annex();
        plan.demo().progress().stream()
                .filter(p -> p.on().getYear() > 2021)
                .flatMap(p -> p.note().stream())
                .map(n -> n.zh())
                .filter(n -> n.matches(".*\\d.*"))
                .forEach(n -> assertThat(words).doesNotContain(n));
        assertThat(words).contains("未到期");
    }

    @Test
    void what_is_reported_after_the_freezing_changes_no_public_page_of_the_year() {
        String before = anyone.get("/public/plan?year=2024").body();
        String page = office.get("/workplan/health-bureau?year=2024").body();
        for (String day : List.of("2023-12-31", "2024-12-31")) {
            Map<String, String> undone =
                    Map.of("item", MEASURE, "state", "late", "share", "1", "day", day, "note", "冻结之后");
            assertThat(office.post(MEASURES, page, undone).status()).isEqualTo(302);
        }
        assertThat(leader.get("/plan/health-03?year=2024").body()).contains("冻结之后");
        assertThat(anyone.get("/public/plan?year=2024").body()).isEqualTo(before);
        List.of("2023-12-31", "2024-12-31").forEach(day -> report("under_way", "70", day, "恢复原状", ""));
    }

    @Test
    void a_file_is_kept_as_evidence_and_read_by_who_reads_the_work_plan() {
        String page = office.get("/projects/project-04?year=2025").body();
        byte[] text = "验收记录（示例数据）".getBytes(StandardCharsets.UTF_8);
        Map<String, String> done =
                Map.of("item", "project-04-m4", "state", "done", "share", "100", "day", "2025-12-30", "note", "托位达标");
        String path = "/projects/project-04/progress?year=2025";
        assertThat(office.upload(path, page, "record.pdf", text, done).body()).contains("内容要与扩展名相符");
        assertThat(office.upload(path, page, "record.txt", text, done).status()).isEqualTo(302);
        Matcher link = Pattern.compile("/measures/project-04-m4/evidence/\\d+")
                .matcher(leader.get("/projects/project-04?year=2025").body());
        assertThat(link.find()).isTrue();
        assertThat(leader.get(link.group()).body()).isEqualTo("验收记录（示例数据）");
        assertThat(WebVisitor.signedIn(port, "street").get(link.group()).status())
                .isEqualTo(404);
        assertThat(anyone.get(link.group()).status()).isEqualTo(302);
        Map<String, String> late = new HashMap<>(done);
        late.putAll(Map.of("state", "late", "share", "98", "note", "恢复原状"));
        office.post(path, page, late);
    }
}
