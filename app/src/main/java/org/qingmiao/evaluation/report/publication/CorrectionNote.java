package org.qingmiao.evaluation.report.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.qingmiao.evaluation.report.Report;
import org.qingmiao.evaluation.report.Report.Block;
import org.qingmiao.evaluation.report.Report.Grid;
import org.qingmiao.evaluation.report.Report.Heading;
import org.qingmiao.evaluation.report.Report.Paragraph;
import org.qingmiao.page.MomentFormat;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;

/** Puts what was corrected since before a published report, whose own words stay as they were. */
final class CorrectionNote {
    private CorrectionNote() {}

    static Report on(Report report, List<PublishedNumberCorrection> corrections) {
        if (corrections.isEmpty()) {
            return report;
        }
        List<Block> body = new ArrayList<>();
        body.add(new Heading(1, say(report.lang(), "report.correction.title")));
        body.add(new Paragraph(say(report.lang(), "report.correction.says", corrections.size())));
        body.add(grid(report.lang(), corrections));
        body.addAll(report.body());
        return new Report(
                report.plan(),
                report.kind(),
                report.year(),
                report.lang(),
                report.title(),
                report.subtitle(),
                report.issuer(),
                report.date(),
                report.synthetic(),
                body,
                report.annex());
    }

    private static Grid grid(Lang lang, List<PublishedNumberCorrection> corrections) {
        List<List<String>> rows = corrections.stream()
                .map(c -> List.of(
                        c.name().in(lang),
                        Integer.toString(c.year()),
                        c.was().in(lang),
                        c.now().in(lang),
                        MomentFormat.minute(c.at()),
                        c.reason().isEmpty() ? "—" : c.reason()))
                .toList();
        return new Grid(
                say(lang, "report.correction.table"),
                List.of(
                        say(lang, "report.col.indicator"),
                        say(lang, "report.correction.year"),
                        say(lang, "report.correction.was"),
                        say(lang, "report.correction.now"),
                        say(lang, "report.correction.at"),
                        say(lang, "report.correction.reason")),
                List.of(28, 8, 13, 13, 16, 22),
                Set.of(2, 3),
                rows);
    }

    private static String say(Lang lang, String key, Object... values) {
        return Messages.in(lang, key, values);
    }
}
