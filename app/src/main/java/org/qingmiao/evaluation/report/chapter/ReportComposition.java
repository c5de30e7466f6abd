package org.qingmiao.evaluation.report.chapter;

import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.qingmiao.evaluation.Attainment;
import org.qingmiao.evaluation.HistoryPoint;
import org.qingmiao.evaluation.ReportingCompleteness;
import org.qingmiao.evaluation.report.Report;
import org.qingmiao.evaluation.report.Report.Block;
import org.qingmiao.evaluation.report.Report.Grid;
import org.qingmiao.evaluation.report.Report.Kind;
import org.qingmiao.platform.Lang;

/** Puts a report together, in the order in which offices write it. */
public final class ReportComposition {
    private final ReportInput m;
    private final ChapterSections chapterSections;
    private final ClosingChapters closingChapters;
    private final AnnexTables annexTables;

    public ReportComposition(ReportInput m) {
        this.m = m;
        this.chapterSections = new ChapterSections(m);
        this.closingChapters = new ClosingChapters(m, chapterSections);
        this.annexTables = new AnnexTables(m, chapterSections);
    }

    public Report compose(Kind kind) {
        boolean end = kind == Kind.FINAL;
        String district = m.fullName(m.plan().head().district());
        return new Report(
                m.plan().id(),
                kind,
                m.year(),
                m.lang(),
                m.plan().head().name().in(m.lang()),
                end ? m.say("report.subtitle.final") : m.say("report.subtitle.annual", m.year()),
                m.say("report.issuer", district),
                m.say("report.date", m.today().getYear(), month()),
                synthetic(),
                end ? finalBody() : annualBody(),
                annex());
    }

    private String month() {
        return m.lang() == Lang.ZH
                ? Integer.toString(m.today().getMonthValue())
                : m.today().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private boolean synthetic() {
        return m.evaluation().judgements().stream()
                .anyMatch(j -> j.history().stream().anyMatch(HistoryPoint::synthetic));
    }

    private List<Block> annualBody() {
        ReportBuilder out = new ReportBuilder(m);
        opening(out, "report.opening.annual");
        new SummaryChapter(m).write(out, m.say("report.overall"));
        chapterSections.write(out);
        closingChapters.projects(out);
        closingChapters.problems(out);
        closingChapters.measures(out);
        closingChapters.method(out);
        return out.done();
    }

    private List<Block> finalBody() {
        ReportBuilder out = new ReportBuilder(m);
        opening(out, "report.opening.final");
        new SummaryChapter(m).write(out, m.say("report.verdict"));
        out.chapter(m.say("report.paths"));
        out.say(m.say("report.paths.note"));
        out.add(closingChapters.paths());
        chapterSections.write(out);
        closingChapters.projects(out);
        out.chapter(m.say("report.clauses"));
        out.say(m.say("report.clauses.note"));
        out.add(closingChapters.clauses());
        closingChapters.problems(out);
        closingChapters.carriedOver(out);
        closingChapters.method(out);
        return out.done();
    }

    private void opening(ReportBuilder out, String key) {
        Attainment a = m.evaluation().attainment();
        out.say(m.say(
                key,
                m.plan().head().name(),
                m.year(),
                0,
                a.total(),
                m.plan().head().from(),
                m.plan().head().document()));
        String clauses = m.plan().outline().chapters().stream()
                .filter(c -> !m.of(c).isEmpty())
                .map(c -> {
                    Attainment field = Attainment.of(m.of(c));
                    return m.say("report.opening.field", c.shortTitle(), field.total(), field.achieved())
                            + (field.noData() > 0 ? m.say("report.opening.field.unjudged", field.noData()) : "");
                })
                .collect(java.util.stream.Collectors.joining(m.say("report.semicolon")));
        out.say(m.say("report.opening.fields", clauses));
        ReportingCompleteness reports = m.evaluation().reports();
        out.say(m.say("report.opening.reports", m.year(), reports.owed(), reports.received(), reports.share()));
    }

    private List<Block> annex() {
        ReportBuilder out = new ReportBuilder(m);
        int number = 0;
        List<Grid> grids = List.of(
                annexTables.main(),
                annexTables.comparison(),
                annexTables.unjudged(closingChapters.unjudged()),
                annexTables.projects(),
                annexTables.definitions());
        for (Grid grid : grids) {
            if (!grid.rows().isEmpty()) {
                number++;
                out.annex(m.say("report.annex", number));
                out.add(grid);
            }
        }
        return out.done();
    }
}
