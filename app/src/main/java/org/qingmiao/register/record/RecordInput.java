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
 * @param receivers units that were chosen, by the hand-over that goes there
 */
public record RecordInput(
        Map<String, Object> cells,
        int basedOn,
        Optional<String> reason,
        Optional<UUID> key,
        Map<String, String> receivers) {
    private static final String RECEIVER = "to:";

    public RecordInput {
        cells = Map.copyOf(cells);
        receivers = Map.copyOf(receivers);
    }

    /** What is handed to nobody of one's choice. */
    public RecordInput(Map<String, Object> cells, int basedOn, Optional<String> reason, Optional<UUID> key) {
        this(cells, basedOn, reason, key, Map.of());
    }

    /** What it is called in forms, requests and faults who receives a hand-over. */
    public static String receiver(String handOver) {
        return RECEIVER + handOver;
    }

    /** The hand-over whose receiver is called so; nothing for what is called otherwise. */
    public static Optional<String> handOverOf(String path) {
        return path.startsWith(RECEIVER) ? Optional.of(path.substring(RECEIVER.length())) : Optional.empty();
    }

    /** The same with units to which it is handed, by hand-over. */
    public RecordInput to(Map<String, String> units) {
        return new RecordInput(cells, basedOn, reason, key, units);
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
        return key.map(k -> new RecordDraft.Request(
                k, where + " " + basedOn + " " + reason.orElse("") + " " + known + told(receivers)));
    }

    private static String told(Map<String, String> receivers) {
        return receivers.isEmpty() ? "" : " " + new TreeMap<>(receivers);
    }
}
