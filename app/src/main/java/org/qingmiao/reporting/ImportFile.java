package org.qingmiao.reporting;

import java.util.List;
import java.util.Map;
import org.qingmiao.platform.Text;

/** A file of values: read once, and given back with its mistakes marked where they are. */
interface ImportFile {
    List<ImportedRow> rows();

    /**
     * A copy in which each mistake stands beside its row.
     *
     * @param problems by the row's number
     */
    byte[] marked(Map<Integer, Text> problems);

    /** Name of the copy's format: {@code xlsx} or {@code csv}. */
    String format();

    /** The file cannot be read as a table of values. */
    final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Text why;

        Unreadable(Text why) {
            super(why.en());
            this.why = why;
        }

        Text why() {
            return why;
        }
    }
}
