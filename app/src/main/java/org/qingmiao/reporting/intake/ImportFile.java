package org.qingmiao.reporting.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** A file of values: read once, and given back with its mistakes marked where they are. */
public interface ImportFile {
    /** What is larger comes in several files. */
    int MOST_ROWS = 100_000;

    List<ImportedRow> rows();

    /**
     * Writes a copy in which each mistake stands beside its row.
     *
     * @param problems by the row's number
     */
    void mark(Map<Integer, Text> problems, OutputStream out) throws IOException;

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

        static Unreadable tooLong() {
            return new Unreadable(Messages.of("reporting.import.too_long", MOST_ROWS));
        }

        Text why() {
            return why;
        }
    }
}
