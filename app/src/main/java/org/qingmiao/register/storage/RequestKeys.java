package org.qingmiao.register.storage;

import java.util.Optional;
import java.util.UUID;
import org.qingmiao.register.storage.RecordDraft.Request;
import org.qingmiao.register.storage.RecordStore.Outcome;
import org.qingmiao.register.storage.layout.LayoutNames;
import org.qingmiao.register.storage.layout.TableLayout;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests are carried out once, however often they come. */
record RequestKeys(JdbcClient db) {
    /** Takes the key of a request; what came of it if it was taken before. */
    Optional<Outcome> once(TableLayout layout, StoredRecord.Key record, int version, Optional<Request> request) {
        if (request.isEmpty()) {
            return Optional.empty();
        }
        UUID key = request.get().key();
        String digest = digest(layout, record, request.get());
        int taken = db.sql("""
            INSERT INTO register.request_done (district, key, register, record, version, digest)
            VALUES (:district, :key, :register, :record, :version, :digest) ON CONFLICT DO NOTHING
            """)
                .param("district", record.district())
                .param("key", key)
                .param("register", layout.register().id())
                .param("record", record.id())
                .param("version", version)
                .param("digest", digest)
                .update();
        return taken == 1 ? Optional.empty() : Optional.of(taken(record, key, digest));
    }

    private static String digest(TableLayout layout, StoredRecord.Key record, Request request) {
        return LayoutNames.digest(request.key() + layout.register().id() + record.id() + request.content());
    }

    /** What came of a request; nothing if it was not carried out. */
    Optional<Outcome> earlier(TableLayout layout, StoredRecord.Key record, Request request) {
        return found(record, request.key(), digest(layout, record, request));
    }

    private Outcome taken(StoredRecord.Key record, UUID key, String digest) {
        return found(record, key, digest).orElseThrow(RecordRefused::keyUsed);
    }

    private Optional<Outcome> found(StoredRecord.Key record, UUID key, String digest) {
        return db.sql("""
            SELECT version FROM register.request_done
             WHERE district = :district AND key = :key AND digest = :digest
            """)
                .param("district", record.district())
                .param("key", key)
                .param("digest", digest)
                .query((row, n) -> new Outcome(record, row.getInt(1), true))
                .optional();
    }
}
