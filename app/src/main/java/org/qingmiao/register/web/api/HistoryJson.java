package org.qingmiao.register.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordHistory;
import org.qingmiao.register.record.RecordOpening;
import org.qingmiao.register.storage.RecordStore;
import org.springframework.stereotype.Component;

/** How a record came to be what it is: its versions, and what one of them changed, as far as the reader sees it now. */
@Component
class HistoryJson {
    private final RecordOpening opening;
    private final RecordHistory history;

    HistoryJson(RecordOpening opening, RecordHistory history) {
        this.opening = opening;
        this.history = history;
    }

    /** Who did what when, the newest first. */
    List<Map<String, Object>> versions(OpenedRecord record) {
        return opening.versions(record).stream().map(HistoryJson::version).toList();
    }

    private static Map<String, Object> version(RecordStore.Version version) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("version", version.version());
        told.put("at", version.at().toString());
        version.by().ifPresent(by -> told.put("by", by));
        version.step().ifPresent(step -> told.put("step", step));
        version.reason().ifPresent(reason -> told.put("reason", reason));
        told.put("state", version.state());
        if (version.awaited()) {
            told.put("awaited", true);
        }
        return told;
    }

    /** What a version changed: {@code path}, {@code before}, {@code after}, and {@code row} where it stands in one. */
    List<Map<String, Object>> changes(OpenedRecord record, int version) {
        return history.changes(record, version).stream()
                .map(HistoryJson::change)
                .toList();
    }

    private static Map<String, Object> change(RecordHistory.ValueChange change) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("path", change.path());
        change.row().ifPresent(id -> told.put("row", id));
        put(told, "before", change.before());
        put(told, "after", change.after());
        return told;
    }

    private static void put(Map<String, Object> told, String name, @Nullable Object value) {
        if (value != null) {
            told.put(name, value);
        }
    }
}
