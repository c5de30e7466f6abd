package org.qingmiao.evaluation.report;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.qingmiao.page.Texts;
import org.qingmiao.safeguard.RecordHead;

/**
 * The last line of a paper: number, beginning of the hash and time of the record's end when it was composed. Every paper
 * that lies in a cupboard proves that the record before it was not rewritten.
 */
final class RecordImprint {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private RecordImprint() {}

    static Report on(Report report, RecordHead head) {
        List<Report.Block> annex = new ArrayList<>(report.annex());
        String line = Texts.all().get(report.lang(), "report.record", head.printed(), MINUTE.format(head.at()));
        annex.add(new Report.Paragraph(line));
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
                report.body(),
                List.copyOf(annex));
    }
}
