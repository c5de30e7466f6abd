package org.qingmiao.evaluation.report.document;

import gg.jte.output.StringOutput;
import java.util.List;
import org.qingmiao.evaluation.report.Report;
import org.qingmiao.evaluation.report.Report.Block;
import org.qingmiao.evaluation.report.Report.Figure;
import org.qingmiao.evaluation.report.Report.Grid;
import org.qingmiao.evaluation.report.Report.Heading;
import org.qingmiao.evaluation.report.Report.Paragraph;
import org.qingmiao.page.drawing.Drawing;
import org.qingmiao.page.drawing.Palette;
import org.qingmiao.page.drawing.Shape.Label;
import org.qingmiao.page.drawing.Svg;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;

/** A report as one HTML file that needs nothing else. */
public final class HtmlReport {
    private static final double WIDTH_IN_POINTS = 440;

    private final Report report;
    private final boolean forPrint;

    /** @param forPrint texts of charts are placed as HTML, since the printer knows no fonts inside drawings */
    HtmlReport(Report report, boolean forPrint) {
        this.report = report;
        this.forPrint = forPrint;
    }

    static byte[] write(Report report) {
        return new HtmlReport(report, false).file().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The content without head and cover, to stand in a page. */
    public static String content(Report report) {
        HtmlReport html = new HtmlReport(report, false);
        return html.blocks(report.body()) + html.blocks(report.annex());
    }

    String file() {
        String lang = report.lang() == Lang.ZH ? "zh-CN" : "en";
        return "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"" + lang
                + "\"><head><meta charset=\"utf-8\"/><title>"
                + escape(report.title() + " " + report.subtitle()) + "</title><style>" + style() + (forPrint ? "" : Svg.fileStyle())
                + "</style></head><body>"
                + cover() + blocks(report.body()) + "<div class=\"annex\">" + blocks(report.annex())
                + "</div></body></html>";
    }

    private String cover() {
        String example = report.synthetic()
                ? "<p class=\"example\">" + escape(Messages.in(report.lang(), "report.synthetic")) + "</p>"
                : "";
        return "<div class=\"cover\">" + example + "<p class=\"title\">" + escape(report.title())
                + "</p><p class=\"sub\">"
                + escape(report.subtitle()) + "</p><p class=\"issuer\">" + escape(report.issuer())
                + "</p><p class=\"date\">" + escape(report.date()) + "</p></div>";
    }

    private String blocks(List<Block> blocks) {
        StringBuilder out = new StringBuilder();
        for (Block block : blocks) {
            switch (block) {
                case Heading h ->
                    out.append("<h")
                            .append(h.level() + 1)
                            .append('>')
                            .append(escape(h.text()))
                            .append("</h")
                            .append(h.level() + 1)
                            .append('>');
                case Paragraph p ->
                    out.append("<p class=\"text\">").append(escape(p.text())).append("</p>");
                case Grid g -> grid(out, g);
                case Figure f ->
                    out.append("<div class=\"figure\">")
                            .append(forPrint ? printed(f.drawing()) : inPage(f.drawing()))
                            .append("<p class=\"caption\">")
                            .append(escape(f.caption()))
                            .append("</p></div>");
            }
        }
        return out.toString();
    }

    private static void grid(StringBuilder out, Grid grid) {
        double all = grid.widths().stream().mapToInt(w -> w).sum();
        out.append("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .append(escape(grid.caption()))
                .append("\"><table class=\"grid-print\"><caption>")
                .append(escape(grid.caption()))
                .append("</caption><colgroup>");
        grid.widths()
                .forEach(w -> out.append("<col width=\"")
                        .append(Math.round(w / all * 1000) / 10.0)
                        .append("%\"/>"));
        out.append("</colgroup><thead><tr>");
        grid.columns()
                .forEach(c -> out.append("<th scope=\"col\">").append(escape(c)).append("</th>"));
        out.append("</tr></thead><tbody>");
        for (List<String> row : grid.rows()) {
            out.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                out.append(grid.numbers().contains(i) ? "<td class=\"num\">" : "<td>")
                        .append(escape(row.get(i)))
                        .append("</td>");
            }
            out.append("</tr>");
        }
        out.append("</tbody></table></div>");
    }

    private static String inPage(Drawing drawing) {
        StringOutput out = new StringOutput();
        new Svg(drawing).writeTo(out);
        return out.toString();
    }

    /** The drawing without its words, and the words laid over it. */
    private static String printed(Drawing drawing) {
        double scale = WIDTH_IN_POINTS / drawing.width();
        StringOutput shapes = new StringOutput();
        new Svg(drawing).forPrint(WIDTH_IN_POINTS).writeTo(shapes);
        StringBuilder out = new StringBuilder("<div class=\"drawing\" style=\"height:")
                .append(drawing.height() * scale)
                .append("pt\">")
                .append(shapes);
        drawing.labels().forEach(label -> label(out, label, scale));
        return out.append("</div>").toString();
    }

    private static void label(StringBuilder out, Label label, double scale) {
        double room = 220;
        double x = label.at().x() * scale;
        double left = switch (label.anchor()) {
            case END -> x - room;
            case MIDDLE -> x - room / 2;
            case START -> x;
        };
        String align = switch (label.anchor()) {
            case END -> "right";
            case MIDDLE -> "center";
            case START -> "left";
        };
        out.append("<div class=\"label\" style=\"left:")
                .append(left)
                .append("pt;top:")
                .append(label.at().y() * scale - 8.5)
                .append("pt;width:")
                .append(room)
                .append("pt;text-align:")
                .append(align)
                .append(label.colour() == Palette.PAPER ? ";color:" + Palette.PAPER.hex() : "")
                .append("\">")
                .append(escape(label.words()))
                .append("</div>");
    }

    /** GB/T 9704-2012: A4, top 37 mm, binding side 28 mm, type area 156 × 225 mm, body 16 pt on 28 pt lines. */
    private String style() {
        return """
                @page{size:A4;margin:37mm 26mm 35mm 28mm;@bottom-right{content:"— " counter(page) " —";font-family:QingmiaoSong;font-size:14pt}}
                @page:left{@bottom-left{content:"— " counter(page) " —";font-family:QingmiaoSong;font-size:14pt}@bottom-right{content:""}}
                @page:first{@bottom-right{content:""}@bottom-left{content:""}}
                @page land{size:A4 landscape;margin:26mm 30mm 24mm 30mm}
                body{font-family:QingmiaoSong,"FangSong","Noto Serif CJK SC",serif;font-size:16pt;line-height:28pt;color:#000;margin:0}
                .cover{text-align:center;page-break-after:always;padding-top:45mm}
                .cover p{margin:0} .cover .title{font-weight:bold;font-size:26pt;line-height:40pt} .cover .sub{font-weight:bold;font-size:22pt;line-height:40pt;margin-top:8mm}
                .cover .issuer{margin-top:62mm} .cover .example{border:1pt solid #000;display:inline-block;padding:0 8pt;font-size:14pt;margin-bottom:12mm}
                h2{font-size:16pt;font-weight:bold;margin:14pt 0 6pt 0;text-indent:2em;page-break-after:avoid} h3{font-size:16pt;font-weight:normal;margin:6pt 0;text-indent:2em;page-break-after:avoid}
                p.text{margin:0;text-indent:2em;text-align:justify;orphans:2;widows:2}
                table{width:100%;border-collapse:collapse;font-size:10.5pt;line-height:15pt;margin:6pt 0 12pt 0;-fs-table-paginate:paginate;table-layout:fixed}
                thead{display:table-header-group} tr{page-break-inside:avoid} caption{font-size:12pt;font-weight:bold;padding:4pt 0;text-align:center}
                th,td{border:.5pt solid #000;padding:2pt 3pt;vertical-align:top;word-wrap:break-word} th{font-weight:bold;text-align:center} td.num{text-align:right}
                .figure{page-break-inside:avoid;text-align:center;margin:8pt 0} .figure svg{max-width:100%;height:auto} .caption{font-size:12pt;margin:0;text-indent:0;text-align:center}
                .annex{page:land;width:237mm;page-break-before:always} .annex h2{text-indent:0} .annex table{font-size:9pt;line-height:12.5pt}
                .drawing{position:relative;width:440pt;text-align:left} .drawing svg{display:block} .label{position:absolute;font-size:7.5pt;line-height:11pt;white-space:nowrap}
                """
                + (forPrint
                        ? ""
                        : ".annex{width:auto}@media screen{body{max-width:50em;margin:0 auto;padding:1em;font-size:17px;line-height:1.8}.cover{padding:2em 0;page-break-after:auto}.cover .issuer{margin-top:2em}}");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
