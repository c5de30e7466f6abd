package org.qingmiao.reporting.intake;

import java.util.List;
import java.util.Optional;
import org.qingmiao.platform.Text;

/**
 * What became of a file.
 *
 * @param written whether the good rows were kept
 * @param problems in the file's order
 */
public record ImportOutcome(boolean written, int changed, int unchanged, List<Problem> problems) {
    /**
     * What becomes of a file that cannot be read.
     *
     * @param name as the sender calls it
     */
    public static ImportOutcome unreadable(String name, ImportFile.Unreadable e) {
        return new ImportOutcome(false, 0, 0, List.of(new Problem(name, 0, e.why())));
    }

    /**
     * @param at where it stands in the file, as people say it
     * @param row number of the row, as the file's reader counts it
     * @param see path of the page where the value can be changed instead, if it cannot be here
     */
    public record Problem(String at, int row, Text message, Optional<String> see) {
        Problem(String at, int row, Text message) {
            this(at, row, message, Optional.empty());
        }
    }
}
