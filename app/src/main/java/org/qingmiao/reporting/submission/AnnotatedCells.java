package org.qingmiao.reporting.submission;

import java.util.List;
import java.util.stream.Collectors;
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
import org.apache.poi.ss.usermodel.Workbook;
import org.qingmiao.reporting.round.FieldFault;

/** Colours cells of a workbook and tells beside them what is wrong. */
final class AnnotatedCells {
    private final CreationHelper helper;
    private final Drawing<?> drawing;
    private final CellStyle bad;
    private final CellStyle warn;
    private final int column;

    /** @param column of the values */
    AnnotatedCells(Sheet sheet, int column) {
        this.helper = sheet.getWorkbook().getCreationHelper();
        this.drawing = sheet.createDrawingPatriarch();
        this.bad = style(sheet.getWorkbook(), IndexedColors.ROSE);
        this.warn = style(sheet.getWorkbook(), IndexedColors.LIGHT_ORANGE);
        this.column = column;
    }

    private static CellStyle style(Workbook book, IndexedColors colour) {
        CellStyle style = book.createCellStyle();
        style.setLocked(false);
        style.setFillForegroundColor(colour.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    void tell(Row row, List<FieldFault> faults) {
        if (faults.isEmpty()) {
            return;
        }
        Cell cell = row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        cell.setCellStyle(faults.stream().anyMatch(FieldFault::hard) ? bad : warn);
        ClientAnchor anchor = helper.createClientAnchor();
        anchor.setCol1(column + 1);
        anchor.setCol2(column + 4);
        anchor.setRow1(row.getRowNum());
        anchor.setRow2(row.getRowNum() + 4);
        Comment comment = drawing.createCellComment(anchor);
        comment.setString(helper.createRichTextString(faults.stream()
                .map(f -> f.message().zh() + "\n" + f.message().en())
                .collect(Collectors.joining("\n"))));
        // A sheet written as a stream leaves a comment where its box is drawn, which is beside the cell.
        comment.setAddress(cell.getAddress());
        cell.setCellComment(comment);
    }
}
