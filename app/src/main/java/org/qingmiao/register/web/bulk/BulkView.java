package org.qingmiao.register.web.bulk;

import java.util.List;
import java.util.Optional;
import org.qingmiao.platform.Text;

/**
 * Where a file is brought, and what its dry run said.
 *
 * @param path of the register
 * @param refused why nothing can be brought
 * @param undoable whether what a file does can be taken back
 * @param leftOut fields that a file does not have
 * @param problem why a file could not be read
 * @param tried what the dry run said
 * @param brought what the reader brought before, the newest first
 */
public record BulkView(
        String path,
        Text name,
        Optional<Text> refused,
        int megabytes,
        int rows,
        boolean undoable,
        List<Text> leftOut,
        Optional<Text> problem,
        Optional<Tried> tried,
        List<Brought> brought) {

    /**
     * @param known what became of the same file before
     * @param more faults that the page has no place for
     * @param marked word by which the marked copy is found
     * @param token word by which the file is found to be written
     */
    public record Tried(
            Optional<Text> known,
            int rows,
            int fresh,
            int changed,
            int before,
            int again,
            int refused,
            List<Line> lines,
            int more,
            List<String> ignored,
            Optional<String> marked,
            Optional<String> token) {
        /** Rows for which there is something to write. */
        public int writing() {
            return fresh + changed;
        }
    }

    /**
     * @param at where it stands in the file
     * @param field how the column is called; empty for the row
     * @param read what stands there
     */
    public record Line(String at, Text field, String read, Text message) {}

    /**
     * A file that was brought.
     *
     * @param state how far it is
     * @param undo whether it can be taken back
     */
    public record Brought(
            String id, String name, Text at, int made, int changed, int refused, Text state, boolean undo) {}
}
