package org.qingmiao.register.web.record;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordEditing;
import org.qingmiao.register.record.RecordInput;
import org.qingmiao.register.record.RecordOpening;
import org.qingmiao.register.record.StoredCells;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.record.step.StepAsking;
import org.qingmiao.register.storage.StoredRecord;
import org.qingmiao.register.web.record.part.AskedField;
import org.qingmiao.register.web.record.part.PlainInputs;
import org.qingmiao.register.web.record.part.RecordRequests;
import org.qingmiao.register.web.record.part.SentInputs;
import org.springframework.stereotype.Component;

/** Reads what forms of changes ask and send. A field that stands as the form showed it was not changed. */
@Component
class ChangeReading {
    private static final String THEIRS = "theirs";

    private final RecordOpening opening;
    private final RecordEditing editing;

    ChangeReading(RecordOpening opening, RecordEditing editing) {
        this.opening = opening;
        this.editing = editing;
    }

    /** All that the reader may fill. */
    ChangedRecord filling(OpenedRecord record) {
        return new ChangedRecord(
                record,
                Optional.empty(),
                AskedField.ofRecord(record.register().kept(), editing.fillable(record)),
                Set.of(),
                false,
                Optional.empty());
    }

    /**
     * What a step asks.
     *
     * @param row that it moves; nothing if it moves none
     */
    static ChangedRecord step(OpenedRecord record, RegisterStep step, Optional<UUID> row) {
        KeptRegister kept = record.register().kept();
        List<StepAsking.Asked> asked = StepAsking.of(kept, step);
        List<String> paths = asked.stream().map(StepAsking.Asked::path).toList();
        List<AskedField> fields = new ArrayList<>(AskedField.ofRecord(kept, paths));
        StepAsking.rows(kept, step).ifPresent(section -> fields.addAll(AskedField.ofRow(section, paths)));
        return new ChangedRecord(
                record,
                Optional.of(step),
                fields,
                asked.stream()
                        .filter(StepAsking.Asked::needed)
                        .map(StepAsking.Asked::path)
                        .collect(Collectors.toSet()),
                asked.stream().anyMatch(StepAsking.Asked::isReason),
                row);
    }

    SentChange read(ChangedRecord changed, HttpServletRequest request) {
        SentInputs inputs = SentInputs.read(request, changed.fields());
        int basedOn = basedOn(changed.record(), request);
        Map<String, Object> cells = new LinkedHashMap<>(inputs.changed(changed.fields(), before(changed, basedOn)));
        cells.keySet().removeIf(path -> THEIRS.equals(request.getParameter(keep(path))));
        Optional<String> reason =
                changed.reason() ? Optional.of(RecordRequests.parameter(request, "reason")) : Optional.empty();
        return new SentChange(
                inputs,
                cells,
                basedOn,
                reason,
                RecordRequests.parameter(request, "key"),
                receivers(changed, request),
                SentInputs.looksFor(request));
    }

    /** The units that were chosen to receive what the step hands over. */
    private static Map<String, String> receivers(ChangedRecord changed, HttpServletRequest request) {
        Map<String, String> units = new LinkedHashMap<>();
        changed.step()
                .ifPresent(step -> step.effects().handOver().forEach(id -> {
                    String unit = PlainInputs.sent(request, RecordInput.receiver(id));
                    if (!unit.isEmpty()) {
                        units.put(id, unit);
                    }
                }));
        return units;
    }

    /** Name of the input that says whose value stays. */
    static String keep(String path) {
        return "keep." + path;
    }

    static int basedOn(OpenedRecord record, HttpServletRequest request) {
        String version = RecordRequests.parameter(request, "version");
        int newest = record.head().version();
        return version.matches("[1-9]\\d{0,7}") ? Math.min(Integer.parseInt(version), newest) : newest;
    }

    private Function<String, @Nullable Object> before(ChangedRecord changed, int version) {
        OpenedRecord record = changed.record();
        if (version == record.head().version() || changed.row().isPresent()) {
            return changed::cell;
        }
        Optional<StoredRecord> earlier = opening.version(record, version);
        return path -> {
            Object stored = earlier.map(r -> r.values().get(path)).orElse(null);
            return stored == null || !record.sight().sees(path)
                    ? null
                    : record.register()
                            .kept()
                            .fields()
                            .at(path)
                            .map(f -> StoredCells.cell(f.field().kind(), stored))
                            .orElse(null);
        };
    }
}
