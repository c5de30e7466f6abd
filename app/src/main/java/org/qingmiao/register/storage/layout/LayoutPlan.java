package org.qingmiao.register.storage.layout;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What has to be done so that the database has the layout of a definition.
 *
 * @param version the version that rows will name
 * @param changes in their order; none if only the words of the definition changed
 * @param parts what the database has afterwards
 * @param retired what it keeps of earlier definitions from now on
 */
public record LayoutPlan(
        String register,
        int version,
        String digest,
        List<Change> changes,
        List<LayoutPart> parts,
        List<LayoutPart> retired) {
    public LayoutPlan {
        changes = List.copyOf(changes);
        parts = List.copyOf(parts);
        retired = List.copyOf(retired);
    }

    /** Kinds of changes. */
    public enum Kind {
        ADD,
        RENAME,
        /** Kept as it is and no longer used; what bound it is lifted. */
        RETIRE,
        /** Values are written into the rows that are there. */
        FILL
    }

    /**
     * One change.
     *
     * @param sql without its semicolon
     */
    public record Change(Kind kind, String sql) {}

    /** Whether it can be done at the start: no row that is there is written. */
    public boolean isAdditive() {
        return changes.stream().noneMatch(c -> c.kind() == Kind.FILL);
    }

    /** The statements as they would be typed. */
    public String sql() {
        return changes.stream().map(c -> c.sql() + ";\n").collect(Collectors.joining());
    }
}
