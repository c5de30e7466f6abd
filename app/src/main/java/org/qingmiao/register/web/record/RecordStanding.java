package org.qingmiao.register.web.record;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qingmiao.page.PersonNames;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.storage.StoredRecord;
import org.qingmiao.register.trial.Debt;
import org.qingmiao.register.web.record.part.DayWords;
import org.qingmiao.register.web.record.part.FieldOptions;
import org.qingmiao.register.web.record.part.OwedMark;
import org.qingmiao.register.web.record.part.OwedNames;
import org.springframework.stereotype.Component;

/** How a record stands: its state, what is owed and by whom a step is awaited, who made and changed it. */
@Component
class RecordStanding {
    private final FieldOptions options;
    private final PersonNames people;
    private final Clock clock;

    RecordStanding(FieldOptions options, PersonNames people, Clock clock) {
        this.options = options;
        this.people = people;
        this.clock = clock;
    }

    /** All states of the register, with the one that it is in. */
    List<RecordSheetView.Place> way(OpenedRecord record) {
        String now = record.head().state();
        return record.register().definition().states().values().stream()
                .map(state ->
                        new RecordSheetView.Place(state.label(), state.id().equals(now)))
                .toList();
    }

    List<RecordSheetView.Owed> owed(OpenedRecord record) {
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

    RecordSheetView.Awaited awaited(OpenedRecord record, OpenedRecord.AwaitedStep awaited) {
        Text says = Messages.of(
                awaited.mayConfirm() ? "registers.record.awaits_you" : "registers.record.awaits",
                people.of(awaited.by()),
                awaited.step().label());
        return new RecordSheetView.Awaited(
                says,
                awaited.mayConfirm(),
                ChangeForms.hidden(record.head().version(), UUID.randomUUID().toString()));
    }

    List<RecordSheetView.Fact> facts(OpenedRecord record) {
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
