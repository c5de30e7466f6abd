package org.qingmiao.register.storage;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingmiao.register.storage.layout.LayoutColumn;
import org.qingmiao.register.storage.layout.LayoutNames;
import org.qingmiao.register.storage.layout.LayoutTable;
import org.qingmiao.register.storage.layout.StoredField;
import org.qingmiao.register.storage.layout.TableLayout;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for records within the reach that the transaction was told: heads, with the fields that lie in their table. */
record RecordSearch(JdbcClient db, TableLayout layout, FieldCodec codec) {
    /** Beyond so many it is only said that there are more. */
    static final int COUNTED = 1000;

    /** More than so many of one register that point to somebody nobody reads through. */
    private static final int POINTING = 200;

    List<StoredRecord> list(RecordQuery query) {
        Map<String, Object> values = new LinkedHashMap<>();
        String order = order(query);
        String sql = heads() + " WHERE " + conditions(query, values) + after(query, values, order) + " ORDER BY "
                + order + " " + direction(query) + ", id LIMIT " + query.size();
        RecordReading reading = new RecordReading(db, layout, codec);
        return db.sql(sql)
                .params(values)
                .query((row, n) -> reading.alone(query.district(), row))
                .list();
    }

    /** Some by their ids. */
    List<StoredRecord> some(int district, Collection<UUID> ids) {
        RecordReading reading = new RecordReading(db, layout, codec);
        return db.sql(heads() + " WHERE district = :district AND id IN (:ids) ORDER BY id")
                .param("district", district)
                .param("ids", ids)
                .query((row, n) -> reading.alone(district, row))
                .list();
    }

    /** How many there are in each state, up to a thousand and one. */
    Map<String, Long> states(RecordQuery query) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Long> counts = new LinkedHashMap<>();
        db.sql("SELECT state, count(*) FROM (SELECT state FROM " + layout.main().sql() + " WHERE "
                        + conditions(query, values) + " LIMIT " + (COUNTED + 1) + ") AS counted GROUP BY state")
                .params(values)
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    /** Empty values lie behind all others, whichever way the list runs. */
    private String order(RecordQuery query) {
        boolean named = layout.main().hasColumn(query.order().column());
        String column = named ? query.order().column() : RecordQuery.Order.CHANGED.column();
        return switch (query.order()) {
            case DUE -> "coalesce(due_at, '" + (query.falling() ? "-infinity" : "infinity") + "')";
            case NUMBER -> named ? "coalesce(number, '')" : column;
            default -> column;
        };
    }

    private static String direction(RecordQuery query) {
        return query.falling() ? "DESC" : "ASC";
    }

    private String conditions(RecordQuery query, Map<String, Object> values) {
        List<String> all = new ArrayList<>(List.of("district = :district"));
        values.put("district", query.district());
        if (!query.states().isEmpty()) {
            all.add("state IN (:states)");
            values.put("states", query.states());
        }
        query.unit().ifPresent(unit -> {
            all.add("unit_ord BETWEEN :first AND :last");
            values.put("first", unit.first());
            values.put("last", unit.last());
        });
        query.flag()
                .filter(layout.register().flags()::containsKey)
                .ifPresent(flag -> all.add(LayoutNames.quoted(LayoutNames.fitting("flag." + flag))));
        if (!query.number().isBlank() && layout.main().hasColumn("number")) {
            all.add("number LIKE :number");
            values.put("number", query.number().strip().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        query.dueBefore().ifPresent(moment -> {
            all.add("due_at < :due");
            values.put("due", moment.atOffset(ZoneOffset.UTC));
        });
        query.createdBy().ifPresent(login -> {
            all.add("created_by = :author");
            values.put("author", login);
        });
        return String.join(" AND ", all);
    }

    /** The page goes on behind a record, wherever it stands by now. */
    private String after(RecordQuery query, Map<String, Object> values, String order) {
        return query.after()
                .map(id -> {
                    values.put("after", id);
                    String last = "(SELECT " + order + " FROM " + layout.main().sql()
                            + " WHERE district = :district AND id = :after)";
                    String beyond = query.falling() ? "<" : ">";
                    return " AND (" + order + " " + beyond + " " + last + " OR " + order + " = " + last
                            + " AND id > :after)";
                })
                .orElse("");
    }

    /**
     * By whom a field of theirs points to, what changed last first.
     *
     * @param path of a field that lies with its record or with a row of it
     */
    List<StoredRecord> pointing(int district, String path, Collection<UUID> ids) {
        LayoutTable table = layout.tableOf(path).orElseThrow();
        String pointer = layout.field(path).orElseThrow().first().sql();
        String record = table.isOfRows() ? "record" : "id";
        RecordReading reading = new RecordReading(db, layout, codec);
        return db.sql(heads() + " WHERE district = :district AND id IN (SELECT " + record + " FROM " + table.sql()
                        + " WHERE district = :district AND " + pointer
                        + " IN (:ids)) ORDER BY changed_at DESC, id LIMIT " + POINTING)
                .param("district", district)
                .param("ids", ids)
                .query((row, n) -> reading.alone(district, row))
                .list();
    }

    /**
     * Records whose fields hold these values.
     *
     * @param unit that keeps them; nothing for any
     * @param values by path of fields that a record has once; nothing for a blank one
     */
    List<UUID> equal(int district, Optional<String> unit, Map<String, Optional<Object>> values, int most) {
        RecordStatements constants = new RecordStatements();
        Map<String, String> joined = new LinkedHashMap<>();
        List<String> conditions = new ArrayList<>(List.of("r.district = " + district));
        unit.ifPresent(u -> conditions.add(
                "r.unit = (SELECT o.ix FROM org_unit o WHERE o.id = " + constants.constant("text", u) + ")"));
        values.forEach((path, value) -> {
            LayoutTable table = layout.tableOf(path).orElseThrow();
            String as = table.head() ? "r" : joined.computeIfAbsent(table.sql(), t -> "b" + joined.size());
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

    /** What the engine knows of records, and the fields that lie in the same table. */
    private String heads() {
        String columns = layout.main().columns().stream().map(LayoutColumn::sql).collect(Collectors.joining(", "));
        return "SELECT " + columns + ", (SELECT o.id FROM org_unit o WHERE o.ix = unit) AS unit_id FROM "
                + layout.main().sql() + " r";
    }
}
