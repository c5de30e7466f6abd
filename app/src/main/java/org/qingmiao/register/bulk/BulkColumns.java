package org.qingmiao.register.bulk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qingmiao.exchange.sheet.SheetLayout;
import org.qingmiao.field.Field;
import org.qingmiao.field.FieldSet;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/**
 * What somebody can bring of a register by file.
 *
 * @param units in which the person may make records, in the order of the tree
 * @param unit column that says of which of them a record is; nothing where there is one alone
 * @param fields columns of fields, by path
 * @param leftOut fields that a form asks and a cell cannot hold
 * @param people whether a column says something of somebody
 * @param refused why nothing can be brought at all
 */
public record BulkColumns(
        List<String> units,
        Optional<Field<String>> unit,
        List<Field<?>> fields,
        List<Text> leftOut,
        boolean people,
        Optional<Text> refused) {
    /** Id of the column of units, which no path of a field is. */
    static final String UNIT = "unit";

    public BulkColumns {
        units = List.copyOf(units);
        fields = List.copyOf(fields);
        leftOut = List.copyOf(leftOut);
    }

    static BulkColumns refused(Text why) {
        return new BulkColumns(List.of(), Optional.empty(), List.of(), List.of(), false, Optional.of(why));
    }

    /** The sheet, explained. */
    public SheetLayout layout() {
        return SheetLayout.of(Messages.of("bulk.sheet"), new FieldSet(all()));
    }

    /** How a column is called; empty for what is none. */
    public Text label(String id) {
        return all().stream()
                .filter(f -> f.id().equals(id))
                .<Text>map(Field::label)
                .findFirst()
                .orElse(Text.same(""));
    }

    private List<Field<?>> all() {
        return Stream.<Field<?>>concat(unit.stream(), fields.stream()).toList();
    }
}
