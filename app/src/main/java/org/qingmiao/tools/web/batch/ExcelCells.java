package org.qingmiao.tools.web.batch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.jspecify.annotations.Nullable;

/** Cells of a workbook as a CSV would hold them: numbers unformatted, dates as YYYY-MM-DD, formulas by their result. */
final class ExcelCells {
    private ExcelCells() {}

    /** @param width cells beyond are left out; 0: up to the last that holds anything */
    static List<String> texts(@Nullable Row row, int width) {
        List<String> texts = new ArrayList<>();
        int last = row == null ? 0 : width == 0 ? row.getLastCellNum() : Math.min(width, row.getLastCellNum());
        for (int i = 0; row != null && i < last; i++) {
            texts.add(text(row.getCell(i)));
        }
        while (width == 0 && !texts.isEmpty() && texts.getLast().isBlank()) {
            texts.removeLast();
        }
        return texts;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> DateUtil.isCellDateFormatted(cell) ? date(cell) : number(cell.getNumericCellValue());
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> cell.getBooleanCellValue() ? "y" : "n";
            case ERROR -> "#";
            default -> "";
        };
    }

    private static String date(Cell cell) {
        var moment = cell.getLocalDateTimeCellValue();
        return moment == null ? "" : moment.toLocalDate().toString();
    }

    private static String number(double value) {
        BigDecimal plain = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }
}
