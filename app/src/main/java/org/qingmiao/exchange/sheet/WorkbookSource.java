package org.qingmiao.exchange.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.exchange.SheetCell;
import org.qingmiao.exchange.WorkbookReader;
import org.qingmiao.exchange.Workbooks;
import org.qingmiao.platform.Text;
import org.xml.sax.SAXException;

/** An Excel workbook that may be opened. */
record WorkbookSource(Path file) implements SheetSource {
    static WorkbookSource of(Path file) throws IOException, UnreadableSheet {
        Optional<Text> refusal = Workbooks.refusal(file);
        if (refusal.isPresent()) {
            throw new UnreadableSheet(UnreadableSheet.Code.REFUSED, refusal.get());
        }
        return new WorkbookSource(file);
    }

    @Override
    public SheetFormat format() {
        return SheetFormat.XLSX;
    }

    @Override
    public List<String> sheets() throws IOException {
        try (WorkbookReader book = WorkbookReader.withPlainDays(file)) {
            return book.sheets();
        }
    }

    @Override
    public void read(String sheet, WorkbookReader.Rows rows) throws IOException {
        try (WorkbookReader book = WorkbookReader.withPlainDays(file)) {
            book.read(sheet, new WorkbookReader.Rows() {
                @Override
                public boolean row(int number, List<SheetCell> cells) {
                    return rows.row(
                            number, cells.stream().map(WorkbookSource::plain).toList());
                }

                @Override
                public void merged(String area) throws SAXException {
                    rows.merged(area);
                }
            });
        }
    }

    private static SheetCell plain(SheetCell cell) {
        return cell.text().contains("_x")
                ? new SheetCell(CellText.plain(cell.text()), cell.number(), cell.formula())
                : cell;
    }

    @Override
    public void mark(SheetHeader header, Map<Integer, List<SheetFault>> faults, OutputStream out)
            throws IOException, UnreadableSheet {
        Optional<byte[]> copy = MarkedWorkbook.of(file, header, faults);
        if (copy.isPresent()) {
            out.write(copy.get());
        } else {
            RewrittenWorkbook.write(this, header, faults, out);
        }
    }
}
