package org.qingmiao.register.web.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordEditing;
import org.qingmiao.register.record.RecordListing;
import org.qingmiao.register.record.RecordRows;
import org.qingmiao.register.record.StoredCells;
import org.qingmiao.register.record.step.StepAsking;
import org.qingmiao.register.storage.RecordDraft;
import org.qingmiao.register.storage.StoredRecord;
import org.springframework.stereotype.Component;

/** Records as programs read them. What the reader does not see is absent. */
@Component
class RecordJson {
    private final RecordEditing editing;
    private final RecordRows rows;

    RecordJson(RecordEditing editing, RecordRows rows) {
        this.editing = editing;
        this.rows = rows;
    }

    /** As it stands in a list. */
    static Map<String, Object> line(RecordListing.Line line) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", line.id());
        line.number().ifPresent(number -> told.put("number", number));
        told.put("unit", line.unit());
        told.put("state", line.state());
        told.put("flags", new TreeSet<>(line.flags()));
        told.put("fields", new TreeMap<>(line.shown()));
        line.owed().ifPresent(owed -> told.put("owed", owed(owed)));
        told.put("changed_at", line.changedAt().toString());
        return told;
    }

    private static Map<String, Object> owed(RecordDraft.Owed owed) {
        return Map.of("name", owed.debt(), "due", owed.due().toString());
    }

    /** As it is, with what its reader may do. */
    Map<String, Object> of(OpenedRecord record) {
        StoredRecord.Head head = record.head();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", head.key().id());
        told.put("register", record.register().id());
        head.number().ifPresent(number -> told.put("number", number));
        told.put("unit", head.unit());
        told.put("state", head.state());
        told.put("flags", new TreeSet<>(head.flags()));
        told.put("version", head.version());
        told.put("created_at", head.createdAt().toString());
        head.createdBy().ifPresent(by -> told.put("created_by", by));
        told.put("changed_at", head.changedAt().toString());
        head.changedBy().ifPresent(by -> told.put("changed_by", by));
        told.put("fields", new TreeMap<>(record.shown()));
        told.put("fill", new TreeSet<>(editing.fillable(record)));
        told.put("rows", rows(record));
        told.put("steps", steps(record, record.steps()));
        record.awaited().ifPresent(awaited -> told.put("awaited", awaited(awaited)));
        told.put("debts", SeenDebts.of(record));
        return told;
    }

    private static Map<String, Object> awaited(OpenedRecord.AwaitedStep awaited) {
        return Map.of("step", awaited.step().id(), "by", awaited.by(), "confirm", awaited.mayConfirm());
    }

    private static List<Map<String, Object>> steps(OpenedRecord record, List<RegisterStep> steps) {
        return steps.stream().map(step -> step(record, step)).toList();
    }

    private static Map<String, Object> step(OpenedRecord record, RegisterStep step) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", step.id());
        told.put("label", step.label());
        step.to().ifPresent(to -> told.put("to", to));
        told.put(
                "asks",
                StepAsking.of(record.register().kept(), step).stream()
                        .map(asked -> Map.of("path", asked.path(), "needed", asked.needed()))
                        .toList());
        step.second().ifPresent(second -> told.put("second", second));
        return told;
    }

    private Map<String, Object> rows(OpenedRecord record) {
        Map<String, Object> told = new LinkedHashMap<>();
        record.register().definition().sections().values().stream()
                .filter(section -> record.stored().rows().containsKey(section.id()))
                .forEach(section -> told.put(section.id(), rows(record, section)));
        return told;
    }

    private List<Map<String, Object>> rows(OpenedRecord record, Section section) {
        Map<UUID, List<RegisterStep>> steps = isMoved(record, section) ? rows.steps(record, section) : Map.of();
        List<Map<String, Object>> told = new ArrayList<>();
        for (StoredRecord.Row row : record.stored().rows().getOrDefault(section.id(), List.of())) {
            Map<String, Object> one = row(section, row);
            one.put("steps", steps(record, steps.getOrDefault(row.id(), List.of())));
            told.add(one);
        }
        return told;
    }

    private static boolean isMoved(OpenedRecord record, Section section) {
        return record.register().definition().steps().values().stream()
                .anyMatch(step -> step.section().filter(section.id()::equals).isPresent());
    }

    private static Map<String, Object> row(Section section, StoredRecord.Row row) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", row.id());
        row.parent().ifPresent(parent -> told.put("parent", parent));
        told.put("position", row.position());
        put(told, "code", row.code());
        put(told, "state", row.state());
        told.put("fields", fields(section, row.values()));
        return told;
    }

    private static void put(Map<String, Object> told, String name, String word) {
        if (!word.isEmpty()) {
            told.put(name, word);
        }
    }

    static Map<String, Object> fields(Section section, Map<String, Object> stored) {
        Map<String, Object> told = new TreeMap<>();
        stored.forEach((path, value) -> {
            RegisterField field = section.fields().get(path.substring(path.indexOf('.') + 1));
            if (field != null) {
                told.put(path, StoredCells.cell(field.kind(), value));
            }
        });
        return told;
    }
}
