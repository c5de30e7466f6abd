package org.qingmiao.register.storage.layout;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Fields as definitions name them, found in a table. */
final class FieldLookup {
    private FieldLookup() {}

    /** The columns of fields, if all of them lie in this table; else nothing. */
    static List<String> all(LayoutTable table, List<String> paths) {
        List<String> columns = columns(table, paths);
        return columns.size() == paths.size() ? columns : List.of();
    }

    static List<String> columns(LayoutTable table, List<String> paths) {
        return paths.stream()
                .flatMap(p -> !table.isOfRows()
                                && table.head()
                                && (p.equals("state") || p.equals("number"))
                                && table.hasColumn(p)
                        ? Stream.of(p)
                        : fields(table, List.of(p)).stream().map(f -> f.first().sql()))
                .toList();
    }

    static List<StoredField> fields(LayoutTable table, List<String> paths) {
        return paths.stream().flatMap(p -> find(table, p).stream()).toList();
    }

    /** A field as a definition names it: by its id, or with its section or member before it. */
    private static Optional<StoredField> find(LayoutTable table, String path) {
        List<StoredField> found = table.fields().stream()
                .filter(f -> f.path().equals(path) || f.path().endsWith("." + path))
                .toList();
        Set<String> paths = new TreeSet<>(found.stream().map(StoredField::path).toList());
        return paths.size() == 1 || !found.isEmpty() && found.getFirst().path().equals(path)
                ? Optional.of(found.getFirst())
                : Optional.empty();
    }
}
