package org.qingmiao.evaluation.report.document;

import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.qingmiao.evaluation.report.Report;
import org.qingmiao.evaluation.report.Report.Block;
import org.qingmiao.evaluation.report.Report.Figure;
import org.qingmiao.evaluation.report.Report.Grid;
import org.qingmiao.evaluation.report.Report.Heading;
import org.qingmiao.evaluation.report.Report.Paragraph;
import org.qingmiao.exchange.document.PaperTable;
import org.qingmiao.exchange.document.WordStyles;
import org.qingmiao.exchange.document.WordTable;
import org.qingmiao.platform.Messages;

/** A report as a Word document in the typography of official papers (GB/T 9704-2012). */
final class WordReport {
    private final XWPFDocument document = new XWPFDocument();
    private final WordStyles styles = new WordStyles(document);
    private final Report report;

    private WordReport(Report report) {
        this.report = report;
    }

    static byte[] write(Report report) {
        return new WordReport(report).bytes();
    }

    private byte[] bytes() {
        cover();
        blocks(report.body(), false);
        styles.endPortrait();
        blocks(report.annex(), true);
        styles.endLandscape();
        styles.pageNumbers();
        return styles.file();
    }

    private void cover() {
        for (int i = 0; i < 5; i++) {
            styles.paragraph("", WordStyles.Face.BODY);
        }
        if (report.synthetic()) {
            centred(Messages.in(report.lang(), "report.synthetic"), WordStyles.Face.BODY);
        }
        centred(report.title(), WordStyles.Face.TITLE);
        centred(report.subtitle(), WordStyles.Face.TITLE);
        for (int i = 0; i < 9; i++) {
            styles.paragraph("", WordStyles.Face.BODY);
        }
        centred(report.issuer(), WordStyles.Face.BODY);
        XWPFParagraph date = centred(report.date(), WordStyles.Face.BODY);
        date.createRun().addBreak(org.apache.poi.xwpf.usermodel.BreakType.PAGE);
    }

    private XWPFParagraph centred(String text, WordStyles.Face face) {
        XWPFParagraph paragraph = styles.paragraph(text, face);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        return paragraph;
    }

    private void blocks(List<Block> blocks, boolean landscape) {
        for (Block block : blocks) {
            switch (block) {
                case Heading h -> styles.heading(h.text(), h.level());
                case Paragraph p -> styles.text(p.text());
                case Grid g -> WordTable.add(document, styles, table(g), landscape);
                case Figure f -> {
                    WordChart.add(document, f);
                    centred(f.caption(), WordStyles.Face.CAPTION);
                }
            }
        }
    }

    private static PaperTable table(Grid grid) {
        return new PaperTable(grid.caption(), grid.columns(), grid.widths(), grid.numbers(), grid.rows());
    }
}
