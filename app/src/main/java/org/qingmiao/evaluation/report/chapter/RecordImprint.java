package org.qingmiao.evaluation.report.chapter;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.qingmiao.evaluation.report.Report;
import org.qingmiao.platform.Messages;
import org.qingmiao.safeguard.audit.AuditHead;

/**
 * The last line of a paper: number, beginning of the hash and time of the record's end when it was composed. Every paper
 * that lies in a cupboard proves that the record before it was not rewritten.
 */
public final class RecordImprint {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    /** In each language of the line, and nowhere else in a paper. */
    private static final String COMMAND = "qm audit verify --head";

    private RecordImprint() {}

    public static Report on(Report report, AuditHead head) {
        List<Report.Block> annex = new ArrayList<>(report.annex());
        String line = Messages.in(report.lang(), "report.record", head.printed(), MINUTE.format(head.at()));
        annex.add(new Report.Paragraph(line));
        return with(report, annex);
    }

    /** The paper as it was composed; one from before papers had an imprint is given as it is. */
    public static Report off(Report report) {
        boolean imprinted = !report.annex().isEmpty()
                && report.annex().getLast() instanceof Report.Paragraph last
                && last.text().contains(COMMAND);
        return imprinted ? with(report, report.annex().subList(0, report.annex().size() - 1)) : report;
    }

    private static Report with(Report report, List<Report.Block> annex) {
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
