package org.qingmiao.exchange.sheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.field.FieldSet;
import org.qingmiao.platform.Text;

/**
 * Which columns a sheet has. Files may have them in any order, under their ids or their labels in either language.
 *
 * @param name of the sheet
 * @param columns in the order in which they are written
 * @param explained whether a template offers options, prompts and a second sheet that tells what may stand where
 */
public record SheetLayout(Text name, List<SheetColumn> columns, boolean explained) {
    public SheetLayout {
        columns = List.copyOf(columns);
        if (columns.stream().map(SheetColumn::id).distinct().count() < columns.size()) {
            throw new IllegalArgumentException("a column stands there twice");
        }
    }

    /** A column for each field, explained. */
    public static SheetLayout of(Text name, FieldSet fields) {
        return new SheetLayout(
                name, fields.fields().stream().map(SheetColumn::of).toList(), true);
    }

    FieldSet fields() {
        return new FieldSet(columns.stream()
                .<org.qingmiao.field.Field<?>>map(SheetColumn::field)
                .toList());
    }

    boolean hasLocked() {
        return columns.stream().anyMatch(c -> c.use() == SheetColumn.Use.SHOWN);
    }

    /** What stands above the columns: a heading that two would share has the id behind it. */
    List<String> headings() {
        Map<String, Integer> known = known();
        return columns.stream()
                .map(c -> Optional.ofNullable(known.get(SheetColumn.word(c.heading())))
                                .filter(i -> columns.get(i).equals(c))
                                .isPresent()
                        ? c.heading()
                        : c.heading() + " [" + c.id() + "]")
                .toList();
    }

    /** Columns by the words under which they are found: ids first, then labels of one column alone. */
    Map<String, Integer> known() {
        Map<String, Integer> known = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            for (String word : columns.get(i).words()) {
                if (known.putIfAbsent(word, i) != null) {
                    shared.add(word);
                }
            }
        }
        known.keySet().removeAll(shared);
        for (int i = 0; i < columns.size(); i++) {
            SheetColumn column = columns.get(i);
            known.put(SheetColumn.word(column.id()), i);
            known.put(SheetColumn.word(column.heading() + " [" + column.id() + "]"), i);
        }
        return known;
    }
}
