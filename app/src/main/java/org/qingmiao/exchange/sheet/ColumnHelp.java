package org.qingmiao.exchange.sheet;

import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.qingmiao.exchange.EntrySheet;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;

/** What helps to fill a sheet in: options that drop down, prompts beside cells, and a sheet that tells it all at once. */
final class ColumnHelp {
    /** Rows of a template that offer help. */
    private static final int ROWS = 20_000;
    /** Excel takes no longer title and text of a prompt. */
    private static final int TITLE = 32;

    private static final int PROMPT = 250;
    private static final String OPTIONS = "options";
    private static final int[] WIDTHS = {28, 10, 44, 44, 30};

    private final SheetLayout layout;
    private final Lang lang;

    ColumnHelp(SheetLayout layout, Lang lang) {
        this.layout = layout;
        this.lang = lang;
    }

    void write(Workbook book, Sheet sheet) {
        tell(book);
        Sheet options = book.createSheet(OPTIONS);
        for (int i = 0; i < layout.columns().size(); i++) {
            help(sheet, options, i);
        }
        book.setSheetVisibility(book.getSheetIndex(options), SheetVisibility.VERY_HIDDEN);
    }

    private void tell(Workbook book) {
        Sheet sheet = book.createSheet(Messages.in(lang, "exchange.sheet.help"));
        List<String> head = List.of("column", "must", "kind", "hint", "example");
        EntrySheet.head(
                sheet,
                head.stream()
                        .map(h -> Messages.in(lang, "exchange.sheet.help." + h))
                        .toList(),
                WIDTHS);
        List<String> headings = layout.headings();
        for (int i = 0; i < layout.columns().size(); i++) {
            FieldHelp help = new FieldHelp(layout.columns().get(i).field(), lang);
            Row row = sheet.createRow(i + 1);
            List<String> cells = List.of(
                    // Not as it stands above the column, so that this sheet is not taken for the other.
                    CellReference.convertNumToColString(i) + ": " + headings.get(i),
                    help.must(),
                    help.kind(),
                    help.hint(),
                    help.example());
            for (int c = 0; c < cells.size(); c++) {
                row.createCell(c).setCellValue(cells.get(c));
            }
        }
    }

    private void help(Sheet sheet, Sheet options, int column) {
        FieldHelp help = new FieldHelp(layout.columns().get(column).field(), lang);
        List<String> choices = help.choices();
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidationConstraint offered = choices.isEmpty()
                ? helper.createCustomConstraint("TRUE")
                : helper.createFormulaListConstraint(list(options, column, choices));
        DataValidation cells = helper.createValidation(offered, new CellRangeAddressList(1, ROWS, column, column));
        // Codes may be typed as well as labels; what is neither is told when the file comes.
        cells.setShowErrorBox(false);
        cells.setEmptyCellAllowed(true);
        cells.setShowPromptBox(true);
        cells.createPromptBox(cut(help.label(), TITLE), cut(help.prompt(), PROMPT));
        sheet.addValidationData(cells);
    }

    /** Writes the options below each other, as a list of Excel's own may hold 255 characters. */
    private static String list(Sheet options, int column, List<String> choices) {
        for (int i = 0; i < choices.size(); i++) {
            Row row = options.getRow(i) == null ? options.createRow(i) : options.getRow(i);
            row.createCell(column).setCellValue(choices.get(i));
        }
        String letters = "$" + CellReference.convertNumToColString(column) + "$";
        return OPTIONS + "!" + letters + 1 + ":" + letters + choices.size();
    }

    private static String cut(String text, int most) {
        return text.length() <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, most - 1))) + "…";
    }
}
