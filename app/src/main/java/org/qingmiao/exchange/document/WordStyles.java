package org.qingmiao.exchange.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Locale;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.qingmiao.exchange.ReproducibleOfficeFile;
import org.qingmiao.platform.Resources;

/**
 * Faces, paragraphs and pages of GB/T 9704-2012: A4, top 37 mm, binding side 28 mm, type area 156 × 225 mm, body size 3
 * (16 pt) 仿宋 on 28 pt lines, title size 2 (22 pt) 小标宋, levels 黑体 and 楷体, page numbers 14 pt 宋体 outside.
 */
public final class WordStyles {
    private static final double LINE = 28;
    private static final long A4_SHORT = 11906;
    private static final long A4_LONG = 16838;

    private final XWPFDocument document;

    public WordStyles(XWPFDocument document) {
        this.document = document;
    }

    /** Faces of a document; their fonts are named in {@code fonts/word.properties}. */
    public enum Face {
        TITLE(22, 36),
        LEVEL_1(16, LINE),
        LEVEL_2(16, LINE),
        BODY(16, LINE),
        CAPTION(12, 20),
        CELL(9, 13),
        HEAD(9, 13),
        NUMBER(14, 20);

        private final String font;
        private final int points;
        private final double line;

        Face(int points, double line) {
            this.font = Resources.properties("/fonts/word.properties").getProperty(name().toLowerCase(Locale.ROOT));
            this.points = points;
            this.line = line;
        }
    }

    public XWPFParagraph paragraph(String text, Face face) {
        XWPFParagraph paragraph = document.createParagraph();
        fill(paragraph, text, face);
        return paragraph;
    }

    static XWPFRun fill(XWPFParagraph paragraph, String text, Face face) {
        paragraph.setSpacingBetween(
                face.line, face == Face.CELL || face == Face.HEAD ? LineSpacingRule.AT_LEAST : LineSpacingRule.EXACT);
        XWPFRun run = paragraph.createRun();
        CTRPr properties =
                run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        CTFonts fonts = properties.addNewRFonts();
        fonts.setEastAsia(face.font);
        fonts.setAscii("Times New Roman");
        fonts.setHAnsi("Times New Roman");
        fonts.setCs("Times New Roman");
        run.setFontSize(face.points);
        run.setText(text);
        return run;
    }

    /** Body text: first line two characters in, both edges straight. */
    public void text(String words) {
        XWPFParagraph paragraph = paragraph(words, Face.BODY);
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        indent(paragraph);
    }

    /** A heading of its level, 1 to 3. */
    public void heading(String words, int level) {
        XWPFParagraph paragraph = paragraph(words, level == 1 ? Face.LEVEL_1 : Face.LEVEL_2);
        indent(paragraph);
        paragraph.setKeepNext(true);
        properties(paragraph).addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
    }

    private static void indent(XWPFParagraph paragraph) {
        CTPPr properties = properties(paragraph);
        CTInd indent = properties.isSetInd() ? properties.getInd() : properties.addNewInd();
        indent.setFirstLineChars(BigInteger.valueOf(200));
        indent.setFirstLine(BigInteger.valueOf(640));
    }

    private static CTPPr properties(XWPFParagraph paragraph) {
        return paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
    }

    /** The text's section: upright. */
    public void endPortrait() {
        XWPFParagraph last = document.createParagraph();
        page(properties(last).addNewSectPr(), A4_SHORT, A4_LONG, false);
    }

    /** A paper that is upright to its end. */
    void allPortrait() {
        page(last(), A4_SHORT, A4_LONG, false);
    }

    /** The annex's section: the sheet lies on its side. */
    public void endLandscape() {
        page(last(), A4_LONG, A4_SHORT, true);
    }

    private CTSectPr last() {
        return document.getDocument().getBody().isSetSectPr()
                ? document.getDocument().getBody().getSectPr()
                : document.getDocument().getBody().addNewSectPr();
    }

    private static void page(CTSectPr section, long width, long height, boolean lying) {
        CTPageSz size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setW(BigInteger.valueOf(width));
        size.setH(BigInteger.valueOf(height));
        size.setOrient(lying ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        CTPageMar margin = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        margin.setTop(twips(lying ? 26 : 37));
        margin.setBottom(twips(lying ? 24 : 35));
        margin.setLeft(twips(lying ? 30 : 28));
        margin.setRight(twips(lying ? 30 : 26));
        margin.setFooter(twips(25));
        margin.setHeader(twips(15));
        margin.setGutter(BigInteger.ZERO);
    }

    private static BigInteger twips(double millimetres) {
        return BigInteger.valueOf(Math.round(millimetres / 25.4 * 1440));
    }

    /** Odd pages right, even pages left, between dashes; none on the cover. */
    public void pageNumbers() {
        document.setEvenAndOddHeadings(true);
        number(document.createFooter(HeaderFooterType.DEFAULT), ParagraphAlignment.RIGHT);
        number(document.createFooter(HeaderFooterType.EVEN), ParagraphAlignment.LEFT);
        shareFooters();
    }

    /** The first section shows the same footers as the last, in which they were made. */
    private void shareFooters() {
        CTSectPr last = document.getDocument().getBody().getSectPr();
        document.getDocument().getBody().getPList().stream()
                .filter(p -> p.isSetPPr() && p.getPPr().isSetSectPr())
                .forEach(p -> {
                    CTSectPr section = p.getPPr().getSectPr();
                    last.getFooterReferenceList()
                            .forEach(r -> section.addNewFooterReference().set(r));
                    section.addNewTitlePg();
                });
    }

    private static void number(XWPFFooter footer, ParagraphAlignment side) {
        XWPFParagraph paragraph = footer.createParagraph();
        paragraph.setAlignment(side);
        fill(paragraph, "— ", Face.NUMBER);
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        field.addNewR().addNewT().setStringValue("1");
        fill(paragraph, " —", Face.NUMBER);
    }

    /** The document as a file, the same whenever it is made; nothing can be added any more. */
    public byte[] file() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream();
                document) {
            document.write(out);
            return ReproducibleOfficeFile.withoutTimes(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
