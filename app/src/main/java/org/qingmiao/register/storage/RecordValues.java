package org.qingmiao.register.storage;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingmiao.register.storage.layout.LayoutColumn;
import org.qingmiao.register.storage.layout.LayoutTable;
import org.qingmiao.register.storage.layout.ReachColumn;
import org.qingmiao.register.storage.layout.StoredField;
import org.qingmiao.register.storage.value.RecordClaims;

/** The values that lie in the columns of a row that was read. */
record RecordValues(FieldCodec codec) {
    Map<String, Object> of(LayoutTable table, ResultSet row) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (StoredField field : table.fields()) {
            List<@Nullable Object> columns = new ArrayList<>();
            for (LayoutColumn column : field.columns()) {
                columns.add(column(row, column));
            }
            Object value = codec.value(field, columns);
            if (value != null) {
                values.put(field.path(), value);
            }
        }
        return values;
    }

    /** By what a record is reached beside its unit, as far as it is worked out. */
    RecordClaims claims(List<ReachColumn> columns, ResultSet row) throws SQLException {
        Map<String, Set<String>> named = new LinkedHashMap<>();
        Map<String, Boolean> holds = new LinkedHashMap<>();
        for (ReachColumn column : columns) {
            Array names = column.kind() == ReachColumn.Kind.CONDITION ? null : row.getArray(column.name());
            if (names != null) {
                named.put(column.name(), Set.copyOf(List.of((String[]) names.getArray())));
            } else if (column.kind() == ReachColumn.Kind.CONDITION && row.getObject(column.name()) != null) {
                holds.put(column.name(), row.getBoolean(column.name()));
            }
        }
        return new RecordClaims(named, holds);
    }

    private static @Nullable Object column(ResultSet row, LayoutColumn column) throws SQLException {
        if (column.type().isList()) {
            Array array = row.getArray(column.name());
            return array == null ? null : list((Object[]) array.getArray());
        }
        return switch (column.type()) {
            case TEXT -> row.getString(column.name());
            case BYTES -> row.getBytes(column.name());
            case DATE -> row.getObject(column.name(), LocalDate.class);
            case MOMENT -> {
                OffsetDateTime moment = row.getObject(column.name(), OffsetDateTime.class);
                yield moment == null ? null : moment.toInstant();
            }
            default -> row.getObject(column.name());
        };
    }

    private static List<@Nullable Object> list(@Nullable Object[] array) {
        List<@Nullable Object> list = new ArrayList<>();
        for (Object element : array) {
            list.add(
                    switch (element) {
                        case java.sql.Date d -> d.toLocalDate();
                        case Timestamp t -> t.toInstant();
                        case null -> null;
                        default -> element;
                    });
        }
        return list;
    }
}
