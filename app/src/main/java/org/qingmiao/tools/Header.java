package org.qingmiao.tools;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Text;

/** The first line of a table: where the inputs stand. */
final class Header {
    /** What stands between columns in files that are no CSV, and what it is called. */
    private static final List<Map.Entry<String, String>> SEPARATORS = List.of(
            Map.entry("\t", "tools.file.tab"),
            Map.entry(";", "tools.file.semicolon"),
            Map.entry("，", "tools.file.wide_comma"),
            Map.entry("|", "tools.file.bar"));

    private final List<String> columns;
    private final int[] sources;
    private final Bound bound;

    private Header(List<String> columns, List<String> names, Bound bound) {
        this.columns = columns;
        this.bound = bound;
        this.sources = bound.shape.inputs().stream()
                .mapToInt(input -> names.indexOf(input.name()))
                .toArray();
    }

    /** @param names what the calculator calls each column */
    static Header read(List<String> columns, List<String> names, Bound bound, Lang lang) throws Unusable {
        Text missing = bound.missing(names);
        if (missing != null) {
            throw new Unusable(missing(columns, missing).in(lang));
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            boolean input = bound.shape.inputs().stream().anyMatch(i -> i.name().equals(name));
            if (input && !seen.add(name)) {
                throw new Unusable(Words.both("tools.fault.column_twice", name).in(lang));
            }
        }
        return new Header(columns, names, bound);
    }

    /**
     * Why a column is not there: it is missing, or the columns cannot be told apart.
     *
     * @param columns as they were read
     * @param missing the name of the column, or several with "or" between
     */
    static Text missing(List<String> columns, String missing) {
        return missing(columns, Text.same(missing));
    }

    private static Text missing(List<String> columns, Text missing) {
        String only = columns.size() == 1 ? columns.getFirst() : "";
        if (columns.isEmpty() || columns.stream().allMatch(String::isBlank)) {
            return Words.both("tools.file.empty");
        }
        return SEPARATORS.stream()
                .filter(separator -> only.contains(separator.getKey()))
                .findFirst()
                .map(separator -> Words.both("tools.file.separator", Words.both(separator.getValue())))
                .orElseGet(() -> Words.both("tools.fault.missing_column", missing));
    }

    List<String> columns() {
        return columns;
    }

    Row row(List<String> fields) {
        if (fields.size() > columns.size()) {
            return bound.faulty(Impossible.of("row", "row_too_long", fields.size(), columns.size()));
        }
        @Nullable String[] cells = new @Nullable String[sources.length];
        for (int i = 0; i < cells.length; i++) {
            int source = sources[i];
            cells[i] = source < 0 || source >= fields.size() ? null : fields.get(source);
        }
        return bound.row(cells);
    }
}
