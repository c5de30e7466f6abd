package org.qingmiao.register.intake;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.intake.PublicIntake.Outcome;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordInput;
import org.qingmiao.register.record.RecordOpening;
import org.qingmiao.register.record.RecordOutcome;
import org.qingmiao.register.record.RecordRows;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.storage.StoredRecord;
import org.qingmiao.register.storage.UnitPlaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes in what the public says of a place: a row is added to its record, and nothing of the record is read by who adds it. */
@Component
public final class PublicRowIntake {
    private static final int TRIES = 3;

    private final RecordOpening opening;
    private final RecordRows rows;
    private final UnitPlaces places;
    private final IntakeGate gate;
    private final FiledForms filed;
    private final TransactionOperations transaction;

    PublicRowIntake(
            RecordOpening opening,
            RecordRows rows,
            UnitPlaces places,
            IntakeGate gate,
            FiledForms filed,
            TransactionOperations transaction) {
        this.opening = opening;
        this.rows = rows;
        this.places = places;
        this.gate = gate;
        this.filed = filed;
        this.transaction = transaction;
    }

    /** What came in. */
    public record Said(
            PlaceForm form,
            PlaceForm.Place place,
            Section section,
            Map<String, Object> cells,
            FormProofs.Opened opened,
            String trap,
            String address) {
        public Said {
            cells = Map.copyOf(cells);
        }

        /** That for which its form was opened. */
        String where() {
            return where(form, place, section);
        }

        /** That for which a form is opened. */
        public static String where(PlaceForm form, PlaceForm.Place place, Section section) {
            return form.id() + "/" + place.id() + "/" + section.id();
        }
    }

    /** Adds it as a row. */
    public Outcome receive(Said said) {
        IntakeGate.Sender sender = new IntakeGate.Sender(said.form().id(), said.address());
        return gate.hindrance(sender, said.where(), said.opened(), said.trap()).orElseGet(() -> keep(said, sender));
    }

    private Outcome keep(Said said, IntakeGate.Sender sender) {
        UUID request = filed.request(said.where(), said.opened(), said.cells());
        RecordOutcome outcome = new RecordOutcome.Conflict(0, Set.of());
        for (int i = 0; i < TRIES && outcome instanceof RecordOutcome.Conflict; i++) {
            outcome = ActorContext.withoutTrace("public", () -> added(said, request));
        }
        return switch (outcome) {
            case RecordOutcome.Faulty faulty -> new Outcome.Faulty(faulty.faults());
            case RecordOutcome.Conflict conflict -> new Outcome.Many();
            default -> {
                gate.kept(sender);
                yield new Outcome.Kept(Optional.empty());
            }
        };
    }

    private RecordOutcome added(Said said, UUID request) {
        return Objects.requireNonNull(transaction.execute(status -> {
            RecordOutcome outcome = saved(said, request);
            if (!(outcome instanceof RecordOutcome.Done done)) {
                status.setRollbackOnly();
            } else if (!done.repeated()) {
                filed.entry(said.form().id(), said.place().unit(), false);
            }
            return outcome;
        }));
    }

    /** The register as whoever says something of a place has it, for the time of saying it. */
    public WorkingRegister adding(PlaceForm form, PlaceForm.Place place) {
        return new WorkingRegister(
                form.kept(), form.form().adding(places.of(place.unit()), place.unit()), OpenForms.PUBLIC);
    }

    private RecordOutcome saved(Said said, UUID request) {
        WorkingRegister register = adding(said.form(), said.place());
        StoredRecord.Key key = new StoredRecord.Key(
                places.of(said.place().unit()).district(), said.place().id());
        OpenedRecord record = opening.made(register, key).orElseThrow(() -> RequestProblem.NOT_THERE.exception());
        if (record.stored().row(said.section().id(), request).isPresent()) {
            return new RecordOutcome.Done(key, record.head().version(), true);
        }
        return rows.save(
                record,
                said.section(),
                RecordRows.RowPlace.NEW,
                new RecordInput(said.cells(), record.head().version(), Optional.empty(), Optional.of(request)));
    }
}
