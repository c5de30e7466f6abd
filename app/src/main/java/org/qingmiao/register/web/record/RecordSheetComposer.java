package org.qingmiao.register.web.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordEditing;
import org.qingmiao.register.record.sealed.SecretLooks;
import org.qingmiao.register.record.step.StepLimits;
import org.qingmiao.register.web.RegisterNames;
import org.qingmiao.register.web.handover.HandOverLines;
import org.qingmiao.register.web.print.RecordPrints;
import org.qingmiao.register.web.record.part.FieldOptions;
import org.qingmiao.register.web.record.part.FlagMark;
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
    private final HandOverLines handOvers;
    private final RecordStanding standing;

    RecordSheetComposer(
            FieldOptions options,
            RecordEditing editing,
            RowTables tables,
            SecretLooks looks,
            HandOverLines handOvers,
            RecordStanding standing) {
        this.options = options;
        this.editing = editing;
        this.tables = tables;
        this.looks = looks;
        this.handOvers = handOvers;
        this.standing = standing;
    }

    /** @param said what came of an act that led here */
    RecordSheetView of(OpenedRecord record, Optional<Text> said) {
        ValueWords words = options.words(record.register());
        Set<String> fillable = editing.fillable(record);
        return new RecordSheetView(
                RecordRequests.path(record),
                RecordTitles.of(record),
                said,
                standing.way(record),
                FlagMark.of(record.register().definition(), record.head().flags()),
                standing.owed(record),
                verbs(record),
                held(record),
                handOvers.of(record),
                record.awaited().map(a -> standing.awaited(record, a)),
                !fillable.isEmpty(),
                RecordParts.of(record, fillable, words),
                tables.of(record, words),
                DecisionLines.of(record, words),
                Optional.of(RecordRequests.path(record) + "/sealed")
                        .filter(p -> looks.sight(record).isThere()),
                prints(record),
                standing.facts(record));
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
}
