package org.qingmiao.exchange.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;

/** Writes a sheet row by row. */
public interface SheetWriter extends Closeable {
    /** @param values by id of the field, each of the class of its field; absent stays empty */
    void row(Map<String, ?> values) throws IOException;
}
