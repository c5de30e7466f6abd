package org.qingmiao.register.storage;

import java.util.Map;
import org.qingmiao.register.storage.RecordDraft.Creation;
import org.qingmiao.register.storage.RecordDraft.RowDraft;
import org.qingmiao.register.storage.UnitPlaces.UnitPlace;
import org.qingmiao.register.storage.layout.LayoutNames;
import org.qingmiao.register.storage.layout.LayoutTable;

/** Writes a new record with its rows in one statement. */
final class RecordCreation {
    private RecordCreation() {}

    static RecordStatements of(RecordColumns columns, Creation draft, UnitPlace place) {
        RecordStatements to = columns.statement();
        String now = columns.now();
        Map<String, String> own = columns.engine(columns.layout().main(), place.district(), draft.id());
        own.put("unit", to.constant("integer", place.unit()));
        own.put("unit_ord", to.constant("integer", place.ord()));
        own.put("state", to.constant("text", draft.state()));
        draft.number().ifPresent(n -> own.put("number", to.constant("text", n)));
        own.put("created_at", now);
        own.put("created_by", columns.author(true));
        own.put("changed_by", columns.author(true));
        own.putAll(columns.act(draft.act(), draft.owed()));
        own.putAll(RecordColumns.locks(columns.layout().main(), draft.locks()));
        own.putAll(columns.claims(columns.layout().main(), draft.claims()));
        draft.flags().forEach(f -> own.put(LayoutNames.fitting("flag." + f), "true"));
        own.putAll(columns.values(columns.layout().main(), draft.values()));
        to.add("made", RecordStatements.insert(columns.layout().main(), own, "") + " RETURNING id");
        for (LayoutTable table : columns.beside()) {
            Map<String, String> values = columns.values(table, draft.values());
            if (!values.isEmpty()) {
                Map<String, String> all = columns.engine(table, place.district(), draft.id());
                all.put("unit_ord", to.constant("integer", place.ord()));
                all.putAll(RecordColumns.locks(table, draft.locks()));
                all.putAll(columns.claims(table, draft.claims()));
                all.put("changed_by", columns.author(true));
                all.putAll(values);
                to.add("beside_" + table.band().word(), RecordStatements.insert(table, all, ""));
            }
        }
        int n = 0;
        for (RowDraft row : draft.rows()) {
            for (LayoutTable table : columns.tables(row)) {
                Map<String, String> all = columns.row(table, row, place.district(), draft.id(), 1);
                all.put("unit_ord", to.constant("integer", place.ord()));
                all.putAll(RecordColumns.locks(table, draft.locks()));
                all.putAll(columns.claims(table, draft.claims()));
                to.add("row_" + n++, RecordStatements.insert(table, all, ""));
            }
        }
        return to;
    }
}
