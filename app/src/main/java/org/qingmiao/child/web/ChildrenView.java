package org.qingmiao.child.web;

import java.util.List;
import java.util.Optional;
import org.qingmiao.platform.Text;

/**
 * Where children are found.
 *
 * @param words that were looked for
 * @param beside id of the child to which another entry is sought; empty if none
 * @param says what came of a search; absent before one
 * @param registers whether the reader may add children
 */
public record ChildrenView(
        String words, String beside, Optional<Text> says, List<Row> rows, List<Pair> waiting, boolean registers) {
    public ChildrenView {
        rows = List.copyOf(rows);
        waiting = List.copyOf(waiting);
    }

    /** Whether an invented child is shown. */
    boolean isSynthetic() {
        return rows.stream().anyMatch(Row::synthetic)
                || waiting.stream()
                        .anyMatch(pair -> pair.one().synthetic() || pair.other().synthetic());
    }

    /** A child, masked. */
    public record Row(String path, Text name, Text birth, Text sex, String number, Text home, boolean synthetic) {}

    /** Two children that may be one. */
    public record Pair(String path, Row one, Row other) {}
}
