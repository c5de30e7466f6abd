package org.qingmiao.register.web.bulk;

import java.util.List;
import java.util.Optional;
import org.qingmiao.platform.Text;

/**
 * Where a file is brought, and what its dry run said.
 *
 * @param path of the register
 * @param refused why nothing can be brought
 * @param leftOut fields that a file does not have
 * @param problem why a file could not be read
 * @param tried what the dry run said
 */
public record BulkView(
        String path,
        Text name,
        Optional<Text> refused,
        int megabytes,
        int rows,
        List<Text> leftOut,
        Optional<Text> problem,
        Optional<Tried> tried) {

    /**
     * @param more faults that the page has no place for
     * @param marked word by which the marked copy is found
     * @param token word by which the file is found to be written
     */
    public record Tried(
            int rows,
            int fresh,
            int before,
            int again,
            int refused,
            List<Line> lines,
            int more,
            List<String> ignored,
            Optional<String> marked,
            Optional<String> token) {}

    /**
     * @param at where it stands in the file
     * @param field how the column is called; empty for the row
     * @param read what stands there
     */
    public record Line(String at, Text field, String read, Text message) {}
}
