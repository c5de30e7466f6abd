package org.qingmiao.exchange.sheet;

import java.io.IOException;
import java.io.OutputStream;
import org.qingmiao.platform.Lang;

/** Kinds of files in which a sheet comes and goes. */
public enum SheetFormat {
    XLSX("xlsx"),
    CSV("csv"),
    /** One JSON object a line. */
    NDJSON("ndjson");

    private final String ending;

    SheetFormat(String ending) {
        this.ending = ending;
    }

    /** Of a file's name, without the point. */
    public String ending() {
        return ending;
    }

    /**
     * Begins a sheet. It is whole when it was closed; memory does not grow with its rows.
     *
     * @param lang of options and explanations; either reads back
     */
    public SheetWriter writer(SheetLayout layout, Lang lang, OutputStream out) throws IOException {
        return switch (this) {
            case XLSX -> new WorkbookWriter(layout, lang, out);
            case CSV -> new CsvSheetWriter(layout, lang, out);
            case NDJSON -> new LinesWriter(layout, out);
        };
    }
}
