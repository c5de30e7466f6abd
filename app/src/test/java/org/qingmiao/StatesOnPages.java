package org.qingmiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qingmiao.evaluation.report.Report;
import org.qingmiao.evaluation.report.publication.Reports;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.Project;
import org.qingmiao.platform.Lang;

/**
 * Reads what the pages and the paper of a year say of milestones, measures, projects and clauses, and holds them against
 * each other: they say the same, word by word and number by number.
 */
final class StatesOnPages {
    private static final Pattern STATE =
            Pattern.compile("(?s)<span class=\"st (\\w+)\">.*?</svg>([^<]+)</span>\\s*(\\d+%)?");
    private static final List<String> LATE = List.of("逾期或滞后", "逾期、没有报告");

    private final WebVisitor visitor;
    private final Reports reports;
    private final Plan plan;
    private final int year;
    private final LocalDate today;

    StatesOnPages(WebVisitor visitor, Reports reports, Plan plan, int year, LocalDate today) {
        this.visitor = visitor;
        this.reports = reports;
        this.plan = plan;
        this.year = year;
        this.today = today;
    }

    /** A state as shown: colour, word, and the share beside it where there is one. */
    private record Shown(String css, String word, String share) {}

    private String page(String path) {
        WebVisitor.Answer answer =
                visitor.get(path + "?lang=zh&plan=" + plan.head().id() + "&year=" + year);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static Shown after(String page, String mark) {
        int at = page.indexOf(mark);
        assertThat(at).as(mark).isPositive();
        Matcher state = STATE.matcher(page);
        assertThat(state.find(at)).as(mark).isTrue();
        String share = state.group(3);
        return new Shown(state.group(1), state.group(2).strip(), share == null ? "" : share);
    }

    void agree() {
        String projects = page("/projects");
        String document = page("/plan");
        String overview = page("/");
        Report paper = reports.draft(plan, Report.Kind.ANNUAL, year, Lang.ZH);
        for (Project project : plan.projects()) {
            project(project, projects, overview, paper);
        }
        for (Clause clause : plan.clauses()) {
            clause(clause, document);
        }
    }

    private void project(Project project, String projects, String overview, Report paper) {
        String where = project.id() + " in " + year;
        String clausePage = page("/plan/" + project.clause());
        String own = page("/projects/" + project.id());
        List<String> words = new ArrayList<>();
        for (Project.Milestone milestone : project.milestones()) {
            Shown there = after(projects, "<tr id=\"" + milestone.id() + "\"");
            String named = milestone.name().zh();
            assertThat(after(clausePage, "<td>" + named + "<")).as(named).isEqualTo(there);
            assertThat(after(own, "<tr id=\"" + milestone.id() + "\""))
                    .as(named)
                    .isEqualTo(there);
            List<String> row = annexRow(paper, project, milestone);
            assertThat(row.get(4)).as("annex: " + named + where).isEqualTo(there.word());
            assertThat(row.get(5))
                    .as("annex: " + named + where)
                    .isEqualTo(there.share().isEmpty() ? "—" : there.share());
            words.add(there.word());
            neverFalse(there.word(), milestone.due().getYear(), named + " " + where);
        }
        String section = projects.substring(projects.indexOf("<section class=\"card\" id=\"" + project.id() + "\""));
        Shown whole = after(section, "</progress>");
        String share = group(section, "</progress>\\s*(\\d+)%");
        String row = overview.substring(overview.indexOf(">" + project.name().zh() + "</a></th>"));
        assertThat(group(row, "<td class=\"num\">(\\d+)%")).as(where).isEqualTo(share);
        assertThat(after(row, "<td class=\"num\">").word()).as(where).isEqualTo(whole.word());
        assertThat(group(clausePage, "项目节点\\s*(\\d+)%")).as(where).isEqualTo(share);
        assertThat(sentences(paper).filter(s -> s.startsWith(project.name().zh() + "：设")))
                .as(where)
                .singleElement()
                .asString()
                .contains("按权重计完成" + share + "%", "（" + counted(words) + "）");
        assertThat(words.stream().anyMatch(LATE::contains)).as(where).isEqualTo(LATE.contains(whole.word()));
        assertThat(words.stream().allMatch("已完成"::equals))
                .as(where)
                .isEqualTo(whole.word().equals("已完成"));
        assertThat(words.stream().allMatch("已完成"::equals)).as(where).isEqualTo(share.equals("100"));
    }

    private void neverFalse(String word, int due, String where) {
        int known = Math.min(year, today.getYear());
        if (word.equals("未到期")) {
            assertThat(due).as(where).isGreaterThan(known);
        }
        if (due < known) {
            assertThat(word).as(where).isNotIn("进行中", "没有报告", "未开始", "未到期");
        }
    }

    private void clause(Clause clause, String document) {
        String where = clause.id() + " in " + year;
        String own = page("/plan/" + clause.id());
        Shown state = after(own, "<h3>状态</h3>");
        String section = document.substring(document.indexOf("<section class=\"clause\" id=\"" + clause.id() + "\""));
        assertThat(after(section, "<p class=\"lead\">").css()).as(where).isEqualTo(state.css());
        List<String> words = new ArrayList<>();
        clause.measures()
                .forEach(m -> words.add(after(own, "<td>" + m.name().zh() + "<").word()));
        plan.projects().stream()
                .filter(p -> p.clause().equals(clause.id()))
                .flatMap(p -> p.milestones().stream())
                .forEach(m -> words.add(after(own, "<td>" + m.name().zh() + "<").word()));
        if (!words.isEmpty()) {
            String end = section.substring(0, section.indexOf("</section>"));
            assertThat(end).as(where).contains("措施和节点" + words.size() + "项：" + counted(words));
        }
        boolean late = words.stream().anyMatch(LATE::contains);
        boolean silent = words.stream().anyMatch(w -> w.equals("没有报告") || w.equals("逾期、没有报告"));
        if (late || silent) {
            assertThat(state.css()).as(where).isNotIn("achieved", "ontrack");
        }
        if (!words.stream().allMatch("已完成"::equals)) {
            assertThat(state.css()).as(where).isNotEqualTo("achieved");
        }
        clause.lead().stream().filter(u -> !u.startsWith("all:")).forEach(u -> {
            String unit = page("/units/" + u);
            Matcher duty = Pattern.compile(
                            "(?s)<span class=\"st (\\w+)\">(?:(?!<li>).)*?<a href=\"/plan/" + clause.id() + "\\?")
                    .matcher(unit);
            assertThat(duty.find()).as(where + " at " + u).isTrue();
            assertThat(duty.group(1)).as(where + " at " + u).isEqualTo(state.css());
        });
    }

    private static String group(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    /** As sentences count words: what is best first. */
    private static String counted(List<String> words) {
        Map<Integer, String> counts = new TreeMap<>();
        List<String> order = List.of("已完成", "已报完成、尚无佐证", "进行中", "未到期", "未开始", "没有报告", "逾期、没有报告", "逾期或滞后");
        assertThat(order).containsAll(words);
        words.forEach(w -> counts.put(
                order.indexOf(w), w + words.stream().filter(w::equals).count() + "项"));
        return String.join("，", counts.values());
    }

    private static Stream<String> sentences(Report report) {
        return report.body().stream()
                .filter(Report.Paragraph.class::isInstance)
                .map(b -> ((Report.Paragraph) b).text());
    }

    private static List<String> annexRow(Report report, Project project, Project.Milestone milestone) {
        return report.annex().stream()
                .filter(Report.Grid.class::isInstance)
                .flatMap(g -> ((Report.Grid) g).rows().stream())
                .filter(r -> r.size() == 7
                        && r.get(0).equals(project.name().zh())
                        && r.get(1).equals(milestone.name().zh()))
                .findFirst()
                .orElseThrow();
    }
}
