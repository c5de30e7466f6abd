package org.qingmiao.exchange.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.qingmiao.exchange.EntrySheet;
import org.qingmiao.exchange.SheetCell;
import org.qingmiao.platform.Messages;

/** The sheet of a large workbook written anew, row by row, with its faults marked: what it says, without how it looked. */
final class RewrittenWorkbook {
    private static final int WIDTH_OF_PROBLEMS = 60 * 256;

    private RewrittenWorkbook() {}

    static void write(SheetSource source, SheetHeader header, Map<Integer, List<SheetFault>> faults, OutputStream out)
            throws IOException, UnreadableSheet {
        try (SXSSFWorkbook book = EntrySheet.book()) {
            Sheet sheet = book.createSheet(header.sheet());
            sheet.setColumnWidth(header.width(), WIDTH_OF_PROBLEMS);
            CellMarks marks = new CellMarks(sheet);
            source.read(header.sheet(), (number, cells) -> {
                Row row = copy(sheet.createRow(number), cells);
                List<SheetFault> ofRow = faults.getOrDefault(number, List.of());
                if (number == header.row()) {
                    row.createCell(header.width())
                            .setCellValue(Messages.of("exchange.sheet.problem").bilingual());
                } else if (!ofRow.isEmpty()) {
                    MarkedWorkbook.tell(marks, row, header, ofRow);
                    row.createCell(header.width()).setCellValue(CsvSource.said(ofRow));
                }
                return true;
            });
            book.write(out);
        }
    }

    private static Row copy(Row row, List<SheetCell> cells) {
        for (int i = 0; i < cells.size(); i++) {
            Double number = cells.get(i).number();
            if (number == null) {
                row.createCell(i).setCellValue(CellText.escaped(cells.get(i).text()));
            } else {
                row.createCell(i).setCellValue(number);
            }
        }
        return row;
    }
}
