package org.qingmiao.exchange.sheet;

import java.util.List;
import java.util.Map;
import org.qingmiao.field.FilledForm;
import org.qingmiao.platform.Text;

/**
 * A row that was read.
 *
 * @param form what stands in its fields
 * @param faults what is wrong with it, in the order of the columns
 * @param columns by id of the field, from 0
 */
public record SheetRow(SheetPlace place, FilledForm form, List<SheetFault> faults, Map<String, Integer> columns) {
    public SheetRow {
        faults = List.copyOf(faults);
        columns = Map.copyOf(columns);
    }

    /** Where a field stands; the row itself if the file has no such column. */
    public SheetPlace place(String field) {
        return new SheetPlace(place.sheet(), place.row(), columns.getOrDefault(field, -1));
    }

    /** Something that a rule finds wrong with it, at a field or, with an empty one, at the row. */
    public SheetFault wrong(String field, Text message) {
        return new SheetFault(place(field), field, form.typed().getOrDefault(field, ""), SheetFault.Code.RULE, message);
    }
}
