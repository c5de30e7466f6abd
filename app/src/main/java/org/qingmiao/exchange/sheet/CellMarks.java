package org.qingmiao.exchange.sheet;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Colours cells of a workbook and tells beside them what is wrong. */
public final class CellMarks {
    private static final int COMMENT_COLUMNS = 3;
    private static final int COMMENT_ROWS = 4;

    private final Sheet sheet;
    private final CreationHelper helper;
    private final Drawing<?> drawing;
    private final Map<String, CellStyle> styles = new HashMap<>();

    public CellMarks(Sheet sheet) {
        this.sheet = sheet;
        this.helper = sheet.getWorkbook().getCreationHelper();
        this.drawing = sheet.createDrawingPatriarch();
    }

    /**
     * Marks a cell.
     *
     * @param hard whether it must be mended: red; else it must be explained: yellow
     */
    public void tell(Row row, int column, boolean hard, String words) {
        Cell cell = row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        cell.setCellStyle(style(cell.getCellStyle(), hard ? IndexedColors.ROSE : IndexedColors.LIGHT_ORANGE));
        Comment there = cell.getCellComment();
        if (there == null) {
            comment(cell, words);
        } else {
            there.setString(helper.createRichTextString(there.getString().getString() + "\n" + words));
        }
    }

    /** The cell's own style in another colour. */
    private CellStyle style(CellStyle own, IndexedColors colour) {
        return styles.computeIfAbsent(own.getIndex() + colour.name(), key -> {
            CellStyle style = sheet.getWorkbook().createCellStyle();
            style.cloneStyleFrom(own);
            style.setFillForegroundColor(colour.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            return style;
        });
    }

    private void comment(Cell cell, String words) {
        ClientAnchor anchor = helper.createClientAnchor();
        anchor.setCol1(cell.getColumnIndex() + 1);
        anchor.setCol2(cell.getColumnIndex() + 1 + COMMENT_COLUMNS);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + COMMENT_ROWS);
        Comment comment = drawing.createCellComment(anchor);
        comment.setString(helper.createRichTextString(words));
        // A sheet written as a stream leaves a comment where its box is drawn, which is beside the cell.
        comment.setAddress(cell.getAddress());
        cell.setCellComment(comment);
    }
}
