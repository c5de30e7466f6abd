package org.qingmiao.register.web.record;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingmiao.page.PersonNames;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordOpening;
import org.qingmiao.register.record.RecordSteps;
import org.qingmiao.register.record.StoredCells;
import org.qingmiao.register.storage.RecordStore;
import org.qingmiao.register.storage.StoredRecord;
import org.qingmiao.register.storage.StoredRecord.Row;
import org.qingmiao.register.web.RegisterNames;
import org.qingmiao.register.web.record.part.DayWords;
import org.qingmiao.register.web.record.part.FieldOptions;
import org.qingmiao.register.web.record.part.RecordRequests;
import org.qingmiao.register.web.record.part.RecordTitles;
import org.qingmiao.register.web.record.part.ValueWords;
import org.springframework.stereotype.Component;

/** Arranges the versions of a record, and what one of them changed, as far as the reader sees it. */
@Component
class RecordHistoryComposer {
    private final RecordOpening opening;
    private final FieldOptions options;
    private final PersonNames people;

    RecordHistoryComposer(RecordOpening opening, FieldOptions options, PersonNames people) {
        this.opening = opening;
        this.options = options;
        this.people = people;
    }

    /** @param asked the version whose changes are shown; the newest if there is no such one */
    RecordHistoryView of(OpenedRecord record, int asked) {
        List<RecordStore.Version> versions = opening.versions(record);
        int newest = record.head().version();
        int chosen = asked >= 1 && asked <= newest ? asked : newest;
        return new RecordHistoryView(
                RecordRequests.path(record),
                RecordTitles.of(record),
                versions.stream().map(v -> version(record, v, chosen)).toList(),
                chosen,
                changed(record, chosen));
    }

    private RecordHistoryView.Version version(OpenedRecord record, RecordStore.Version version, int chosen) {
        RegisterNames names = new RegisterNames(record.register().definition());
        Text act = version.step()
                .map(step -> step.startsWith(RecordSteps.DECLINED)
                        ? Messages.of("registers.history.declined", names.step(step.substring(1)))
                        : names.step(step))
                .orElseGet(() ->
                        Messages.of(version.version() == 1 ? "registers.history.made" : "registers.history.filled"));
        return new RecordHistoryView.Version(
                version.version(),
                DayWords.moment(version.at()),
                version.by().filter(by -> !by.isEmpty()).map(people::of),
                act,
                version.state().isEmpty() ? Text.same("") : names.state(version.state()),
                version.reason().filter(reason -> !reason.isBlank()),
                version.version() == chosen);
    }

    private List<RecordHistoryView.Difference> changed(OpenedRecord record, int version) {
        Optional<StoredRecord> after = opening.version(record, version);
        Optional<StoredRecord> before = version == 1 ? Optional.empty() : opening.version(record, version - 1);
        ValueWords words = options.words(record.register());
        List<RecordHistoryView.Difference> changed = new ArrayList<>();
        record.register().kept().fields().byPath().forEach((path, field) -> {
            if (record.sight().sees(path)) {
                difference(RecordTitles.label(field), field.field(), value(before, path), value(after, path), words)
                        .ifPresent(changed::add);
            }
        });
        record.register().definition().sections().values().stream()
                .filter(Section::hasRows)
                .forEach(section -> changed.addAll(rows(record, section, before, after, words)));
        return changed;
    }

    private static @Nullable Object value(Optional<StoredRecord> record, String path) {
        return record.map(r -> r.values().get(path)).orElse(null);
    }

    private static Optional<RecordHistoryView.Difference> difference(
            Text label, RegisterField field, @Nullable Object before, @Nullable Object after, ValueWords words) {
        return Objects.equals(before, after)
                ? Optional.empty()
                : Optional.of(new RecordHistoryView.Difference(
                        label, words.of(field, cell(field, before)), words.of(field, cell(field, after))));
    }

    private static @Nullable Object cell(RegisterField field, @Nullable Object stored) {
        return stored == null ? null : StoredCells.cell(field.kind(), stored);
    }

    private static List<RecordHistoryView.Difference> rows(
            OpenedRecord record,
            Section section,
            Optional<StoredRecord> before,
            Optional<StoredRecord> after,
            ValueWords words) {
        Map<UUID, Row> old = byId(before, section);
        Map<UUID, Row> now = byId(after, section);
        Set<UUID> ids = new LinkedHashSet<>(old.keySet());
        ids.addAll(now.keySet());
        List<RecordHistoryView.Difference> changed = new ArrayList<>();
        for (UUID id : ids) {
            section.fields().values().forEach(field -> {
                String path = section.id() + "." + field.id();
                if (record.sight().sees(path)) {
                    Text label = Messages.of("registers.history.in_row", section.label(), field.label());
                    difference(label, field, value(old.get(id), path), value(now.get(id), path), words)
                            .ifPresent(changed::add);
                }
            });
        }
        return changed;
    }

    private static @Nullable Object value(@Nullable Row row, String path) {
        return row == null ? null : row.values().get(path);
    }

    private static Map<UUID, Row> byId(Optional<StoredRecord> record, Section section) {
        return record.map(r -> r.rows().getOrDefault(section.id(), List.of())).orElse(List.of()).stream()
                .collect(Collectors.toMap(Row::id, Function.identity(), (a, b) -> a, java.util.LinkedHashMap::new));
    }
}
