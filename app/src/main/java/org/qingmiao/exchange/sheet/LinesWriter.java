package org.qingmiao.exchange.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.qingmiao.field.CodesType;
import org.qingmiao.field.YesNoType;
import tools.jackson.databind.json.JsonMapper;

/** A sheet as one JSON object a line, by ids and codes. */
final class LinesWriter implements SheetWriter {
    private final SheetLayout layout;
    private final Writer out;

    LinesWriter(SheetLayout layout, OutputStream out) {
        this.layout = layout;
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    @Override
    public void row(Map<String, ?> values) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        for (SheetColumn column : layout.columns()) {
            Object value = values.get(column.id());
            if (value != null) {
                object.put(column.id(), json(column, value));
            }
        }
        out.write(JsonMapper.shared().writeValueAsString(object));
        out.write('\n');
    }

    private static Object json(SheetColumn column, Object value) {
        boolean asItIs = column.field().type() instanceof CodesType
                || column.field().type() instanceof YesNoType
                || value instanceof Long;
        return asItIs ? value : CellCodec.typed(column.field().type(), value);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
