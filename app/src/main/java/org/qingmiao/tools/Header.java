package org.qingmiao.tools;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;

/** The first line of a table: where the inputs stand. */
final class Header {
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
        String missing = bound.missing(names, lang);
        if (missing != null) {
            throw new Unusable(missing);
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            boolean input = bound.shape.inputs().stream().anyMatch(i -> i.name().equals(name));
            if (input && !seen.add(name)) {
                throw new Unusable(Messages.in(lang, "tools.header.column_twice", name));
            }
        }
        return new Header(columns, names, bound);
    }

    List<String> columns() {
        return columns;
    }

    Row row(List<String> fields) {
        if (fields.size() > columns.size()) {
            return bound.faulty(
                    Impossible.of("row", Messages.of("tools.header.fields_header", fields.size(), columns.size())));
        }
        @Nullable String[] cells = new @Nullable String[sources.length];
        for (int i = 0; i < cells.length; i++) {
            int source = sources[i];
            cells[i] = source < 0 || source >= fields.size() ? null : fields.get(source);
        }
        return bound.row(cells);
    }
}
