package org.qingmiao.tools;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** The first line of a table: where the inputs stand. */
public final class TableHeader {
    /** What stands between columns in files that are no CSV, and what it is called. */
    private static final List<Map.Entry<String, String>> SEPARATORS = List.of(
            Map.entry("\t", "tools.file.tab"),
            Map.entry(";", "tools.file.semicolon"),
            Map.entry("，", "tools.file.wide_comma"),
            Map.entry("|", "tools.file.bar"));

    private final List<String> columns;
    private final int[] sources;
    private final BoundCalculator boundCalculator;

    private TableHeader(List<String> columns, List<String> names, BoundCalculator boundCalculator) {
        this.columns = columns;
        this.boundCalculator = boundCalculator;
        this.sources = boundCalculator.shape.inputs().stream()
                .mapToInt(inputColumn -> names.indexOf(inputColumn.name()))
                .toArray();
    }

    /** @param names what the calculator calls each column */
    public static TableHeader read(List<String> columns, List<String> names, BoundCalculator boundCalculator, Lang lang)
            throws InvalidInput {
        Text missing = boundCalculator.missing(names);
        if (missing != null) {
            throw new InvalidInput(missing(columns, missing).in(lang));
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            boolean input = boundCalculator.shape.inputs().stream()
                    .anyMatch(i -> i.name().equals(name));
            if (input && !seen.add(name)) {
                throw new InvalidInput(
                        Messages.of("tools.fault.column_twice", name).in(lang));
            }
        }
        return new TableHeader(columns, names, boundCalculator);
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
            return Messages.of("tools.file.empty");
        }
        return SEPARATORS.stream()
                .filter(separator -> only.contains(separator.getKey()))
                .findFirst()
                .map(separator -> Messages.of("tools.file.separator", Messages.of(separator.getValue())))
                .orElseGet(() -> Messages.of("tools.fault.missing_column", missing));
    }

    public List<String> columns() {
        return columns;
    }

    public CaseRow row(List<String> fields) {
        if (fields.size() > columns.size()) {
            return boundCalculator.faulty(ImpossibleValue.of("row", "row_too_long", fields.size(), columns.size()));
        }
        @Nullable String[] cells = new @Nullable String[sources.length];
        for (int i = 0; i < cells.length; i++) {
            int source = sources[i];
            cells[i] = source < 0 || source >= fields.size() ? null : fields.get(source);
        }
        return boundCalculator.row(cells);
    }
}
