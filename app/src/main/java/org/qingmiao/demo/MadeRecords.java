package org.qingmiao.demo;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qingmiao.register.record.RecordInput;

/** The planned records that were made, by which later ones and acts on them are put together. */
final class MadeRecords {
    /** Known only once it is made, or done: the record to which one belongs, and who acts. */
    private static final String BESIDE = "{beside}";

    private static final String ME = "{me}";

    private final Map<String, UUID> made = new HashMap<>();

    void add(PlannedRecord planned, UUID id) {
        made.put(key(planned.register(), planned.number()), id);
    }

    Optional<UUID> find(String register, int number) {
        return Optional.ofNullable(made.get(key(register, number)));
    }

    private static String key(String register, int number) {
        return register + "/" + number;
    }

    /** What is given for an act; what is known only by now is put in. */
    RecordInput input(
            PlannedRecord planned,
            int version,
            String login,
            String act,
            Map<String, Object> cells,
            Optional<String> reason) {
        Map<String, Object> given = new HashMap<>(cells);
        planned.beside()
                .flatMap(other -> find(other.register(), other.number()))
                .ifPresent(id -> given.replaceAll((path, cell) -> cell.equals(BESIDE) ? id.toString() : cell));
        given.replaceAll((path, cell) -> cell.equals(ME) ? login : cell);
        UUID key = UUID.nameUUIDFromBytes((key(planned.register(), planned.number()) + "/" + version + "/" + act)
                .getBytes(StandardCharsets.UTF_8));
        Map<String, String> receivers = new HashMap<>();
        given.forEach((path, unit) ->
                RecordInput.handOverOf(path).ifPresent(handOver -> receivers.put(handOver, String.valueOf(unit))));
        given.keySet().removeIf(path -> RecordInput.handOverOf(path).isPresent());
        return new RecordInput(given, version, reason, Optional.of(key)).to(receivers);
    }
}
