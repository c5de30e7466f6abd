package org.qingmiao.register.definition;

import java.util.List;
import java.util.Optional;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.platform.Text;

/**
 * A saved view.
 *
 * @param sort fields, {@code -} before those in falling order
 * @param units the kinds of units that it lists instead of records; empty for records
 * @param without which records a listed unit lacks
 */
public record RecordList(
        String id,
        Text label,
        Optional<FormulaText> filter,
        List<String> sort,
        List<String> columns,
        List<String> units,
        Optional<FormulaText> without,
        Optional<FormulaText> where,
        SourceLocation place) {
    public RecordList {
        sort = List.copyOf(sort);
        columns = List.copyOf(columns);
        units = List.copyOf(units);
    }
}
