package org.qingmiao.register.record;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.handover.HandOverOffering;
import org.qingmiao.register.handover.HandOverReceivers.Giving;
import org.qingmiao.register.record.RecordDraftings.Draft;
import org.qingmiao.register.record.RecordOutcome.RecordFault;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.record.secret.PartedValues;
import org.qingmiao.register.record.secret.SecretWriting;
import org.qingmiao.register.storage.RecordConflict;
import org.qingmiao.register.storage.RecordDraft;
import org.qingmiao.register.storage.RecordRefused;
import org.qingmiao.register.storage.RecordStore;
import org.qingmiao.register.storage.StoredRecord;
import org.qingmiao.register.storage.UnitPlaces;
import org.qingmiao.register.storage.UnitPlaces.UnitPlace;
import org.qingmiao.register.storage.layout.TableLayout;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Writes what was judged: values, marks, what is owed from now on, and rows, as one version. */
@Component
final class RecordWriting {
    /** What a change that is no step is called in the key of its request. */
    static final String CHANGE = "change";

    private static final int SHORT_ID = 8;

    private final RecordStore store;
    private final UnitPlaces places;
    private final RecordOpenings openings;
    private final HandOverOffering offering;
    private final SecretWriting secrets;
    private final TransactionOperations transaction;

    RecordWriting(
            RecordStore store,
            UnitPlaces places,
            RecordOpenings openings,
            HandOverOffering offering,
            SecretWriting secrets,
            TransactionOperations transaction) {
        this.offering = offering;
        this.store = store;
        this.places = places;
        this.openings = openings;
        this.secrets = secrets;
        this.transaction = transaction;
    }

    RecordWriting by(Clock other) {
        return new RecordWriting(store.by(other), places, openings.by(other), offering.by(other), secrets, transaction);
    }

    /**
     * @param saved new ones and such as replace those with their id
     * @param removed ids by section
     */
    record Rows(List<RecordDraft.RowDraft> saved, Map<String, Set<UUID>> removed) {
        static final Rows NONE = new Rows(List.of(), Map.of());

        boolean isEmpty() {
            return saved.isEmpty() && removed.isEmpty();
        }
    }

    HandOverOffering offering() {
        return offering;
    }

    /** Writes a step, the records that it opens elsewhere, and what it hands over, all or none. */
    RecordOutcome step(OpenedRecord record, RecordInput input, Draft draft, RegisterStep step, Rows rows) {
        Giving giving = offering.giving(
                record.register().kept(), record.head().unit(), draft.drafting().cells());
        HandOverOffering.Plan plan = offering.plan(giving, step, input.receivers());
        if (!plan.faults().isEmpty()) {
            return new RecordOutcome.Faulty(plan.faults().stream()
                    .map(f -> new RecordFault(RecordInput.receiver(f.handOver()), f.message()))
                    .toList());
        }
        Optional<RecordDraft.Act> act = Optional.of(new RecordDraft.Act(step.id(), input.reason()));
        return Objects.requireNonNull(transaction.execute(status -> {
            RecordOutcome done = write(record, input, draft.drafting(), act, rows);
            if (done instanceof RecordOutcome.Done d && !d.repeated()) {
                openings.open(record, step, draft.drafting().cells());
                offering.offer(giving, d.record(), number(record), plan);
            }
            return done;
        }));
    }

    /** By which people know it: its number, else the beginning of its id. */
    private static String number(OpenedRecord record) {
        return record.register()
                .kept()
                .number(record.head().number(), record.stored().values())
                .orElseGet(() -> record.head().key().id().toString().substring(0, SHORT_ID));
    }

    /** Writes what differs from what is stored; nothing where that is all and nothing was done. */
    RecordOutcome write(
            OpenedRecord record, RecordInput input, RecordDrafting drafting, Optional<RecordDraft.Act> act, Rows rows) {
        return write(record, input.basedOn(), input, drafting, act, rows);
    }

    /** @param basedOn the version of the record upon which it is written, where the request names another one */
    RecordOutcome write(
            OpenedRecord record,
            int basedOn,
            RecordInput input,
            RecordDrafting drafting,
            Optional<RecordDraft.Act> act,
            Rows rows) {
        ValueComparison values = drafting.values();
        TableLayout layout = record.register().kept().layout();
        PartedValues parted = PartedValues.of(layout, values.set());
        boolean same = parted.open().isEmpty()
                && parted.sealed().isEmpty()
                && values.cleared().isEmpty();
        if (same && act.isEmpty() && rows.isEmpty()) {
            return new RecordOutcome.Done(record.head().key(), record.head().version(), false);
        }
        return change(
                record,
                new RecordDraft.Change(
                        record.head().key(),
                        basedOn,
                        drafting.judging()
                                .openly()
                                .state()
                                .filter(s -> !s.equals(record.head().state())),
                        new TreeMap<>(drafting.judging().marks()),
                        drafting.judging().claims(),
                        parted.open(),
                        values.cleared(),
                        rows.saved(),
                        rows.removed(),
                        act,
                        drafting.judging().owed(),
                        input.request(where(act.map(RecordDraft.Act::step), rows), layout)),
                parted);
    }

    private static String where(Optional<String> step, Rows rows) {
        return step.orElse(CHANGE) + rows.removed();
    }

    /** What came of the same step, or {@link #CHANGE}, where the same request asked for it before. */
    Optional<RecordStore.Outcome> earlier(OpenedRecord record, String step, RecordInput input) {
        return earlier(record.register().kept(), record.head().key(), step, input);
    }

    Optional<RecordStore.Outcome> earlier(
            KeptRegister register, StoredRecord.Key record, String act, RecordInput input) {
        return input.request(where(Optional.of(act), Rows.NONE), register.layout())
                .flatMap(request -> store.earlier(register.layout(), record, request));
    }

    private RecordOutcome change(OpenedRecord record, RecordDraft.Change change, PartedValues parted) {
        KeptRegister register = record.register().kept();
        TableLayout layout = register.layout();
        UnitPlace place = places.of(record.head().unit());
        try {
            RecordStore.Outcome done = Objects.requireNonNull(transaction.execute(status -> {
                RecordStore.Outcome written = store.change(layout, NewRecords.reach(register, place), change);
                if (!written.repeated()) {
                    offering.spread(register, written.record());
                    secrets.write(layout, place, written.record(), parted);
                    secrets.write(layout, place, change.rows());
                }
                return written;
            }));
            return new RecordOutcome.Done(done.record(), done.version(), done.repeated());
        } catch (RecordConflict conflict) {
            return new RecordOutcome.Conflict(conflict.version(), conflict.both());
        } catch (RecordRefused refused) {
            return RecordOutcome.Faulty.of(refused);
        }
    }
}
