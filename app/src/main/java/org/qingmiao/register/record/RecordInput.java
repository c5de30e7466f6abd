package org.qingmiao.register.record;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.qingmiao.register.storage.RecordDraft;
import org.qingmiao.register.storage.layout.TableLayout;

/**
 * What somebody gives of a record.
 *
 * @param cells by path: text, a list, a map of parts, as {@link StoredCells} writes them; a blank one empties the field
 * @param basedOn the version that the writer saw; 0 for a new record
 * @param reason why, where it is asked
 * @param key of the request, made when its form was opened; the same one twice does it once
 */
public record RecordInput(Map<String, Object> cells, int basedOn, Optional<String> reason, Optional<UUID> key) {
    public RecordInput {
        cells = Map.copyOf(cells);
    }

    /**
     * What the database knows a request by. What does not lie with the record is no part of it: else a guess of it could
     * be tried until it fits.
     *
     * @param where of what it is asked: a register, a record, a step
     */
    Optional<RecordDraft.Request> request(String where, TableLayout layout) {
        Map<String, Object> known = new TreeMap<>(cells);
        known.keySet().removeIf(path -> !layout.liesWithRecord(path));
        return key.map(k -> new RecordDraft.Request(k, where + " " + basedOn + " " + reason.orElse("") + " " + known));
    }
}
