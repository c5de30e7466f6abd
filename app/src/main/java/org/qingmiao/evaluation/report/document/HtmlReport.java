package org.qingmiao.evaluation.report.document;

import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.qingmiao.evaluation.report.Report;
import org.qingmiao.page.TemplateRenderer;

/** A report as one HTML file that needs nothing else. */
final class HtmlReport {
    private HtmlReport() {}

    static byte[] write(Report report) {
        return rendered(PaperView.asFile(report)).getBytes(StandardCharsets.UTF_8);
    }

    /** For the printer, which reads nothing but well-formed XHTML. */
    static String forPrint(Report report) {
        return rendered(PaperView.forPrint(report));
    }

    private static String rendered(PaperView paper) {
        StringOutput out = new StringOutput();
        TemplateRenderer.render("report/paper/file", Map.of("model", paper), out);
        return out.toString();
    }
}
