package org.qingmiao.evaluation.report.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.qingmiao.evaluation.report.Report;
import org.qingmiao.exchange.document.PdfPaper;

/** The files in which a report can be had. */
public enum ReportFormat {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", WordReport::write),
    PDF("application/pdf", report -> PdfPaper.write(HtmlReport.forPrint(report))),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ExcelReport::write),
    HTML("text/html;charset=UTF-8", HtmlReport::write);

    private final String mediaType;
    private final Function<Report, byte[]> writer;

    ReportFormat(String mediaType, Function<Report, byte[]> writer) {
        this.mediaType = mediaType;
        this.writer = writer;
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] write(Report report) {
        return writer.apply(report);
    }

    /** As in file names. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ReportFormat> of(String id) {
        return List.of(values()).stream().filter(f -> f.id().equals(id)).findFirst();
    }
}
