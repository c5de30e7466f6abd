package org.qingmiao.exchange.document;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** A table in Word: caption above, head on every page, no row torn over a page's end. */
public final class WordTable {
    private static final int UPRIGHT = 8844;
    private static final int LYING = 13436;

    private WordTable() {}

    /** @param landscape whether the sheet lies on its side */
    public static void add(XWPFDocument document, WordStyles styles, PaperTable grid, boolean landscape) {
        if (!grid.caption().isEmpty()) {
            XWPFParagraph caption = styles.paragraph(grid.caption(), WordStyles.Face.CAPTION);
            caption.setAlignment(ParagraphAlignment.CENTER);
            caption.setKeepNext(true);
        }
        int heads = grid.columns().isEmpty() ? 0 : 1;
        XWPFTable table =
                document.createTable(grid.rows().size() + heads, grid.widths().size());
        int[] widths = widths(grid.widths(), landscape ? LYING : UPRIGHT);
        layout(table, widths);
        if (heads > 0) {
            row(table.getRow(0), grid.columns(), grid, widths, true);
        }
        for (int r = 0; r < grid.rows().size(); r++) {
            row(table.getRow(r + heads), grid.rows().get(r), grid, widths, false);
        }
        styles.paragraph("", WordStyles.Face.CELL);
    }

    private static int[] widths(List<Integer> shares, int width) {
        int all = shares.stream().mapToInt(s -> s).sum();
        return shares.stream().mapToInt(s -> s * width / all).toArray();
    }

    private static void layout(XWPFTable table, int[] widths) {
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid columns = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (columns.sizeOfGridColArray() > 0) {
            columns.removeGridCol(0);
        }
        int all = 0;
        for (int width : widths) {
            columns.addNewGridCol().setW(BigInteger.valueOf(width));
            all += width;
        }
        table.setWidth(all);
    }

    private static void row(XWPFTableRow row, List<String> texts, PaperTable grid, int[] widths, boolean head) {
        row.setCantSplitRow(true);
        row.setRepeatHeader(head);
        for (int i = 0; i < texts.size(); i++) {
            XWPFTableCell cell = row.getCell(i);
            CTTblWidth width = cell.getCTTc().addNewTcPr().addNewTcW();
            width.setW(BigInteger.valueOf(widths[i]));
            width.setType(STTblWidth.DXA);
            XWPFParagraph paragraph = cell.getParagraphArray(0);
            WordStyles.fill(paragraph, texts.get(i), head ? WordStyles.Face.HEAD : WordStyles.Face.CELL);
            paragraph.setAlignment(
                    head
                            ? ParagraphAlignment.CENTER
                            : grid.numbers().contains(i) ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
        }
    }
}
