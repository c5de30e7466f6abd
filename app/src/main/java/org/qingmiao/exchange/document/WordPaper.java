package org.qingmiao.exchange.document;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** A short paper as a Word document: upright, without a cover, written from top to bottom. */
public final class WordPaper {
    private final XWPFDocument document = new XWPFDocument();
    private final WordStyles styles = new WordStyles(document);

    public void title(String words) {
        aligned(words, WordStyles.Face.TITLE, ParagraphAlignment.CENTER);
    }

    /** A heading of level 2 or 3, below the title. */
    public void heading(String words, int level) {
        styles.heading(words, level - 1);
    }

    public void paragraph(String words) {
        styles.text(words);
    }

    /** At the right edge. */
    public void right(String words) {
        aligned(words, WordStyles.Face.BODY, ParagraphAlignment.RIGHT);
    }

    /** A small line in the middle: what kind of copy it is. */
    public void mark(String words) {
        aligned(words, WordStyles.Face.CAPTION, ParagraphAlignment.CENTER);
    }

    /** Small words at the end. */
    public void note(String words) {
        styles.paragraph(words, WordStyles.Face.CELL);
    }

    public void table(PaperTable table) {
        WordTable.add(document, styles, table, false);
    }

    private void aligned(String words, WordStyles.Face face, ParagraphAlignment where) {
        XWPFParagraph paragraph = styles.paragraph(words, face);
        paragraph.setAlignment(where);
    }

    /** The whole of it; nothing can be added any more. */
    public byte[] bytes() {
        styles.allPortrait();
        styles.pageNumbers();
        return styles.file();
    }
}
