package org.qingmiao.reporting;

import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.jspecify.annotations.Nullable;

/** Cells of a workbook as somebody would have typed them into a form. */
public final class FormCells {
    private FormCells() {}

    /** Numbers unformatted, so that 1,234.5 shown as 1,235 is not read as that; formulas by their last result. */
    public static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> FormNumbers.print(cell.getNumericCellValue());
            case STRING -> cell.getStringCellValue();
            case ERROR -> "#";
            default -> new DataFormatter(Locale.ROOT).formatCellValue(cell);
        };
    }
}
