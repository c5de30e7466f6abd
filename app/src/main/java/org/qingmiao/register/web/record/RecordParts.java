package org.qingmiao.register.web.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.definition.Source;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.trial.given.TrialField;
import org.qingmiao.register.web.record.part.RecordRequests;
import org.qingmiao.register.web.record.part.ValueWords;

/** The sections of a record with the fields that its reader sees, masked ones among them. */
final class RecordParts {
    private static final Text MASK = Text.same("●●●");
    private static final Text NOTHING = Text.same("");

    private RecordParts() {}

    /** @param fillable paths of fields that the reader may fill */
    static List<RecordSheetView.Part> of(OpenedRecord record, Set<String> fillable, ValueWords words) {
        Map<Section, List<RecordSheetView.Value>> parts = new LinkedHashMap<>();
        record.register().kept().fields().byPath().forEach((path, field) -> {
            List<RecordSheetView.Value> values = parts.computeIfAbsent(field.section(), s -> new ArrayList<>());
            if (record.sight().masked(path)) {
                values.add(new RecordSheetView.Value(
                        field.label(),
                        MASK,
                        Messages.of("registers.record.masked"),
                        true,
                        Optional.empty(),
                        Optional.empty()));
            } else if (record.sight().sees(path)
                    && isShown(field, record.shown().containsKey(path))) {
                values.add(value(record, path, field, fillable.contains(path), words));
            }
        });
        return parts.entrySet().stream()
                .filter(p -> !p.getValue().isEmpty())
                .map(p -> new RecordSheetView.Part(p.getKey().id(), p.getKey().label(), p.getValue()))
                .toList();
    }

    /** A field that was taken out is shown where something stands in it still. */
    private static boolean isShown(TrialField field, boolean filled) {
        return filled || !field.field().traits().retired();
    }

    private static RecordSheetView.Value value(
            OpenedRecord record, String path, TrialField field, boolean fills, ValueWords words) {
        Text note = field.field().isComputed()
                ? Messages.of("registers.record.computed")
                : field.field().source() instanceof Source.Proposed ? proposed(record, field, words) : NOTHING;
        Optional<String> file = Optional.of(RecordRequests.path(record) + "/files/" + path)
                .filter(p -> field.field().kind() instanceof FieldKind.File);
        return new RecordSheetView.Value(
                field.label(),
                words.of(field.field(), record.shown().get(path)),
                note,
                false,
                file.filter(p -> record.shown().containsKey(path)),
                file.filter(p -> fills).map(p -> p + "/new"));
    }

    /** What a computation proposes and nobody decided. */
    private static Text proposed(OpenedRecord record, TrialField field, ValueWords words) {
        Object proposal = record.judged().computed().get(field.name());
        return proposal == null ? NOTHING : Messages.of("registers.record.proposed", words.of(field.field(), proposal));
    }
}
