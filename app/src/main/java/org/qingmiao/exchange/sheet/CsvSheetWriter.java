package org.qingmiao.exchange.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.qingmiao.platform.Lang;

/** A sheet as CSV: UTF-8 with the mark by which spreadsheets see it. */
final class CsvSheetWriter implements SheetWriter {
    static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final SheetLayout layout;
    private final Lang lang;
    private final CsvWriter csv;

    CsvSheetWriter(SheetLayout layout, Lang lang, OutputStream out) throws IOException {
        this.layout = layout;
        this.lang = lang;
        out.write(MARK);
        this.csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
        csv.writeRecord(layout.headings().stream().map(CellText::harmless).toList());
    }

    @Override
    public void row(Map<String, ?> values) {
        csv.writeRecord(layout.columns().stream().map(c -> cell(c, values)).toList());
    }

    private String cell(SheetColumn column, Map<String, ?> values) {
        Object value = values.get(column.id());
        return value == null
                ? ""
                : CellText.harmless(CellCodec.text(column.field().type(), value, lang));
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
