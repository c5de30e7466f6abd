package org.qingmiao.register.web.record;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.qingmiao.page.PersonNames;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordEditing;
import org.qingmiao.register.record.sealed.SecretLooks;
import org.qingmiao.register.record.step.StepLimits;
import org.qingmiao.register.storage.StoredRecord;
import org.qingmiao.register.trial.Debt;
import org.qingmiao.register.web.RegisterNames;
import org.qingmiao.register.web.handover.HandOverLines;
import org.qingmiao.register.web.print.RecordPrints;
import org.qingmiao.register.web.record.part.DayWords;
import org.qingmiao.register.web.record.part.FieldOptions;
import org.qingmiao.register.web.record.part.FlagMark;
import org.qingmiao.register.web.record.part.OwedMark;
import org.qingmiao.register.web.record.part.OwedNames;
import org.qingmiao.register.web.record.part.RecordRequests;
import org.qingmiao.register.web.record.part.RecordTitles;
import org.qingmiao.register.web.record.part.ValueWords;
import org.springframework.stereotype.Component;

/** Arranges the page of a record. */
@Component
class RecordSheetComposer {
    private final FieldOptions options;
    private final RecordEditing editing;
    private final RowTables tables;
    private final SecretLooks looks;
    private final PersonNames people;
    private final HandOverLines handOvers;
    private final Clock clock;

    RecordSheetComposer(
            FieldOptions options,
            RecordEditing editing,
            RowTables tables,
            SecretLooks looks,
            PersonNames people,
            HandOverLines handOvers,
            Clock clock) {
        this.handOvers = handOvers;
        this.options = options;
        this.editing = editing;
        this.tables = tables;
        this.looks = looks;
        this.people = people;
        this.clock = clock;
    }

    /** @param said what came of an act that led here */
    RecordSheetView of(OpenedRecord record, Optional<Text> said) {
        ValueWords words = options.words(record.register());
        Set<String> fillable = editing.fillable(record);
        return new RecordSheetView(
                RecordRequests.path(record),
                RecordTitles.of(record),
                said,
                way(record),
                FlagMark.of(record.register().definition(), record.head().flags()),
                owed(record),
                verbs(record),
                held(record),
                handOvers.of(record),
                record.awaited().map(a -> awaited(record, a)),
                !fillable.isEmpty(),
                RecordParts.of(record, fillable, words),
                tables.of(record, words),
                DecisionLines.of(record, words),
                Optional.of(RecordRequests.path(record) + "/sealed")
                        .filter(p -> looks.sight(record).isThere()),
                prints(record),
                facts(record));
    }

    private static List<RecordSheetView.Place> way(OpenedRecord record) {
        String now = record.head().state();
        return record.register().definition().states().values().stream()
                .map(state ->
                        new RecordSheetView.Place(state.label(), state.id().equals(now)))
                .toList();
    }

    private List<RecordSheetView.Owed> owed(OpenedRecord record) {
        OwedNames names = new OwedNames(record.register().definition());
        Instant now = clock.instant();
        return record.judged().debts().stream()
                .filter(debt -> debt.done().isEmpty())
                .sorted(Comparator.comparing((Debt debt) -> debt.due().end()))
                .map(debt -> new RecordSheetView.Owed(
                        names.of(debt.name()),
                        OwedMark.of(debt.due().end(), now),
                        names.origin(debt.name()),
                        debt.due().reason().text(DayWords.ZONE)))
                .toList();
    }

    private static List<RecordSheetView.Verb> verbs(OpenedRecord record) {
        RegisterNames names = new RegisterNames(record.register().definition());
        return record.steps().stream()
                .map(step -> new RecordSheetView.Verb(
                        RecordRequests.path(record) + "/steps/" + step.id(),
                        step.label(),
                        step.to().map(names::state).orElse(Text.same(""))))
                .toList();
    }

    private static List<RecordSheetView.Verb> prints(OpenedRecord record) {
        return RecordPrints.of(record).stream()
                .map(p -> new RecordSheetView.Verb(RecordPrints.path(record, p), p.label(), Text.same("")))
                .toList();
    }

    /** Steps that state, fields and duties allow and that this version does not take. */
    private static List<Text> held(OpenedRecord record) {
        Register register = record.register().definition();
        return record.judged().steps().stream()
                .flatMap(id -> Optional.ofNullable(register.steps().get(id)).stream())
                .filter(record.sight()::takes)
                .flatMap(step -> held(record, step))
                .toList();
    }

    private static Stream<Text> held(OpenedRecord record, RegisterStep step) {
        return StepLimits.missing(record.register().kept(), step).stream()
                .limit(1)
                .map(why -> Messages.of(
                        "registers.record.held", step.label(), Messages.of("registers.step_missing." + why)));
    }

    private RecordSheetView.Awaited awaited(OpenedRecord record, OpenedRecord.AwaitedStep awaited) {
        Text says = Messages.of(
                awaited.mayConfirm() ? "registers.record.awaits_you" : "registers.record.awaits",
                people.of(awaited.by()),
                awaited.step().label());
        return new RecordSheetView.Awaited(
                says,
                awaited.mayConfirm(),
                ChangeForms.hidden(record.head().version(), UUID.randomUUID().toString()));
    }

    private List<RecordSheetView.Fact> facts(OpenedRecord record) {
        StoredRecord.Head head = record.head();
        List<RecordSheetView.Fact> facts = new ArrayList<>();
        facts.add(fact("unit", options.unit(head.unit())));
        facts.add(fact("made", by(head.createdAt(), head.createdBy())));
        facts.add(fact("changed", by(head.changedAt(), head.changedBy())));
        facts.add(fact("version", Text.same(String.valueOf(head.version()))));
        return facts;
    }

    private Text by(Instant at, Optional<String> login) {
        Text when = DayWords.moment(at);
        return login.filter(l -> !l.isEmpty())
                .map(l -> Messages.of("registers.record.by", when, people.of(l)))
                .orElse(when);
    }

    private static RecordSheetView.Fact fact(String id, Text says) {
        return new RecordSheetView.Fact(Messages.of("registers.record.fact." + id), says);
    }
}
