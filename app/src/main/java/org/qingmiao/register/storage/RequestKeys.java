package org.qingmiao.register.storage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qingmiao.register.storage.RecordStore.Outcome;
import org.qingmiao.register.storage.StoredRecord.Key;
import org.qingmiao.register.storage.layout.LayoutNames;
import org.qingmiao.register.storage.layout.TableLayout;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests are carried out once, however often they come. */
record RequestKeys(JdbcClient db) {
    /** Takes the key of a request; what came of it if it was taken before. */
    Optional<Outcome> once(TableLayout layout, Key record, int version, Optional<UUID> key, String content) {
        if (key.isEmpty()) {
            return Optional.empty();
        }
        String digest = LayoutNames.digest(key.get() + layout.register().id() + record.id() + content);
        int taken = db.sql("""
            INSERT INTO register.request_done (district, key, register, record, version, digest)
            VALUES (:district, :key, :register, :record, :version, :digest) ON CONFLICT DO NOTHING
            """)
                .param("district", record.district())
                .param("key", key.get())
                .param("register", layout.register().id())
                .param("record", record.id())
                .param("version", version)
                .param("digest", digest)
                .update();
        return taken == 1 ? Optional.empty() : Optional.of(taken(record, key.get(), digest));
    }

    private Outcome taken(Key record, UUID key, String digest) {
        return db.sql("""
            SELECT version FROM register.request_done
             WHERE district = :district AND key = :key AND digest = :digest
            """)
                .param("district", record.district())
                .param("key", key)
                .param("digest", digest)
                .query((row, n) -> new Outcome(record, row.getInt(1), true))
                .optional()
                .orElseThrow(RecordRefused::keyUsed);
    }

    /** In one order, so that equal requests have equal digests. */
    static String contents(Map<String, Object> values, List<RecordDraft.RowDraft> rows) {
        return new TreeMap<>(values)
                + rows.stream()
                        .map(r -> r.section()
                                + r.id()
                                + r.parent()
                                + r.position()
                                + r.code()
                                + r.state()
                                + new TreeMap<>(r.values()))
                        .collect(Collectors.joining());
    }
}
