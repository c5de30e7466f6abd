package org.qingmiao.exchange.sheet;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;
import org.qingmiao.exchange.EntrySheet;
import org.qingmiao.field.CodeType;
import org.qingmiao.field.CodesType;
import org.qingmiao.field.DayType;
import org.qingmiao.field.FieldType;
import org.qingmiao.field.MinuteType;
import org.qingmiao.field.ScaledType;
import org.qingmiao.field.TextType;
import org.qingmiao.field.WholeType;
import org.qingmiao.field.YesNoType;

/** How cells of a column look, so that a spreadsheet keeps in them what somebody types: 007 stays 007. */
final class ColumnStyles {
    private static final String TEXT = "@";
    private static final String DAY = "yyyy-mm-dd";
    private static final String MINUTE = "yyyy-mm-dd hh:mm";
    private static final String GENERAL = "General";

    private final Workbook book;
    private final boolean protectedSheet;

    ColumnStyles(Workbook book, boolean protectedSheet) {
        this.book = book;
        this.protectedSheet = protectedSheet;
    }

    CellStyle of(SheetColumn column) {
        boolean stands = protectedSheet && column.use() == SheetColumn.Use.FILLED;
        CellStyle style = stands ? EntrySheet.open(book) : book.createCellStyle();
        style.setDataFormat(
                book.createDataFormat().getFormat(format(column.field().type())));
        return style;
    }

    private static String format(FieldType<?> type) {
        return switch (type) {
            case TextType _, CodeType _, CodesType _, YesNoType _ -> TEXT;
            case DayType _ -> DAY;
            case MinuteType _ -> MINUTE;
            case WholeType _, ScaledType _ -> GENERAL;
        };
    }
}
