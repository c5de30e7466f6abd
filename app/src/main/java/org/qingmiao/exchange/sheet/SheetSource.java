package org.qingmiao.exchange.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.qingmiao.exchange.WorkbookReader;

/** A file whose cells are read in their order, as often as is needed. */
interface SheetSource {
    SheetFormat format();

    /** Names of its sheets; one that is empty where a file is one sheet. */
    List<String> sheets() throws IOException;

    /**
     * Reads rows until none is wanted.
     *
     * @throws UnreadableSheet if it is damaged
     */
    void read(String sheet, WorkbookReader.Rows rows) throws IOException, UnreadableSheet;

    /**
     * Writes the file once more with its faults marked.
     *
     * @param faults by number of the row, from 0
     */
    void mark(SheetHeader header, Map<Integer, List<SheetFault>> faults, OutputStream out)
            throws IOException, UnreadableSheet;
}
