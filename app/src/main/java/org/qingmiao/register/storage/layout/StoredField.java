package org.qingmiao.register.storage.layout;

import java.util.List;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.definition.RegisterField;

/**
 * What is stored of a field under one path. A proposed field has three: its value, {@code .proposed} and {@code .reason}.
 *
 * @param path {@code section.field}, or {@code section.member.field}
 * @param kind of what is stored; of {@code .reason} it is text
 * @param columns in the order of {@code FieldCodec}; the last one is that of the reason for absence, where one is declared
 */
public record StoredField(
        String path,
        RegisterField field,
        FieldKind kind,
        boolean several,
        boolean mayBeAbsent,
        List<LayoutColumn> columns) {
    public StoredField {
        columns = List.copyOf(columns);
    }

    /** The column by which it is compared and ordered. */
    public LayoutColumn first() {
        return columns.getFirst();
    }

    public boolean isEncrypted() {
        return first().type() == ColumnType.BYTES;
    }
}
