package org.qingmiao.evaluation.report.document;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.qingmiao.evaluation.report.Report;
import org.qingmiao.page.drawing.Svg;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;

/**
 * A report as templates show it, in a page, as a file of its own or for a printer.
 *
 * @param style what a file brings along; nothing in a page
 */
public record PaperView(Report report, Content style, List<PaperBlock> body, List<PaperBlock> annex) {
    /** Within a page, whose style sheet holds. */
    public static PaperView inPage(Report report) {
        return of(report, PaperComposer.Use.SCREEN, "");
    }

    /** As a file that needs nothing else. */
    static PaperView asFile(Report report) {
        return of(report, PaperComposer.Use.SCREEN, PaperStyle.FILE + Svg.fileStyle());
    }

    static PaperView forPrint(Report report) {
        return of(report, PaperComposer.Use.PRINT, PaperStyle.PRINT);
    }

    private static PaperView of(Report report, PaperComposer.Use use, String style) {
        return new PaperView(
                report,
                output -> output.writeContent(style),
                PaperComposer.blocks(report.body(), use),
                PaperComposer.blocks(report.annex(), use));
    }

    /** Its language as HTML names it. */
    public String lang() {
        return report.lang() == Lang.ZH ? "zh-CN" : "en";
    }

    /** That values are synthetic. */
    public Optional<String> warning() {
        return report.synthetic() ? Optional.of(Messages.in(report.lang(), "report.synthetic")) : Optional.empty();
    }
}
