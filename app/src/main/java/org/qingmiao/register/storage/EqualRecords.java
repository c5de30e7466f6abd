package org.qingmiao.register.storage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingmiao.register.storage.layout.LayoutTable;
import org.qingmiao.register.storage.layout.StoredField;
import org.qingmiao.register.storage.layout.TableLayout;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds records by what stands in their fields, within the reach that the transaction was told. */
record EqualRecords(JdbcClient db, TableLayout layout, FieldCodec codec) {
    private static final String MAIN = "r";

    List<UUID> of(int district, Optional<String> unit, Map<String, Optional<Object>> values, int most) {
        RecordStatements constants = new RecordStatements();
        Map<String, String> joined = new LinkedHashMap<>();
        List<String> conditions = new ArrayList<>(List.of("r.district = " + district));
        unit.ifPresent(u -> conditions.add(
                "r.unit = (SELECT o.ix FROM org_unit o WHERE o.id = " + constants.constant("text", u) + ")"));
        values.forEach((path, value) -> {
            LayoutTable table = layout.tableOf(path).orElseThrow();
            String as = table.head() ? MAIN : joined.computeIfAbsent(table.sql(), t -> "b" + joined.size());
            StoredField field = layout.field(path).orElseThrow();
            List<@Nullable String> columns = codec.columns(field, value.orElse(null));
            for (int i = 0; i < columns.size(); i++) {
                String column = as + "." + field.columns().get(i).sql();
                if (columns.get(i) != null) {
                    conditions.add(
                            column + " = " + constants.constant(field.columns().get(i), columns.get(i)));
                } else if (i == 0) {
                    conditions.add(column + " IS NULL");
                }
            }
        });
        StringBuilder sql =
                new StringBuilder("SELECT r.id FROM " + layout.main().sql() + " r");
        joined.forEach((table, as) -> sql.append(
                " LEFT JOIN " + table + " " + as + " ON " + as + ".district = r.district AND " + as + ".id = r.id"));
        return db.sql(sql + " WHERE " + String.join(" AND ", conditions) + " ORDER BY r.id LIMIT " + most)
                .params(constants.constants())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }
}
