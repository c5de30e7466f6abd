package org.qingmiao.register.web.record;

import java.util.List;
import java.util.Optional;
import org.qingmiao.page.PersonNames;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordHistory;
import org.qingmiao.register.record.RecordOpening;
import org.qingmiao.register.record.RecordSteps;
import org.qingmiao.register.storage.RecordStore;
import org.qingmiao.register.trial.given.TrialField;
import org.qingmiao.register.web.RegisterNames;
import org.qingmiao.register.web.handover.HandOverWords;
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
    private final RecordHistory history;
    private final FieldOptions options;
    private final PersonNames people;

    RecordHistoryComposer(RecordOpening opening, RecordHistory history, FieldOptions options, PersonNames people) {
        this.opening = opening;
        this.history = history;
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
                .map(step -> act(names, step, version.awaited()))
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

    private static Text act(RegisterNames names, String step, boolean awaited) {
        if (step.startsWith(RecordSteps.DECLINED)) {
            return Messages.of("registers.history.declined", names.step(step.substring(1)));
        }
        Optional<Text> handed = HandOverWords.noted(names.register(), step);
        if (handed.isPresent()) {
            return handed.get();
        }
        return awaited ? Messages.of("registers.history.put_forward", names.step(step)) : names.step(step);
    }

    private List<RecordHistoryView.Difference> changed(OpenedRecord record, int version) {
        ValueWords words = options.words(record.register());
        return history.changes(record, version).stream()
                .map(change -> new RecordHistoryView.Difference(
                        label(record, change),
                        words.of(change.field(), change.before()),
                        words.of(change.field(), change.after())))
                .toList();
    }

    private static Text label(OpenedRecord record, RecordHistory.ValueChange change) {
        return record.register()
                .kept()
                .fields()
                .at(change.path())
                .map(TrialField::label)
                .orElseGet(() -> Messages.of(
                        "registers.history.in_row",
                        change.section().label(),
                        change.field().label()));
    }
}
