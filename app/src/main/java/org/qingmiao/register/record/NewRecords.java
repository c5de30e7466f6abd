package org.qingmiao.register.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.record.secret.PartedValues;
import org.qingmiao.register.record.secret.SecretWriting;
import org.qingmiao.register.storage.Reach;
import org.qingmiao.register.storage.RecordDraft;
import org.qingmiao.register.storage.RecordNumbers;
import org.qingmiao.register.storage.RecordStore;
import org.qingmiao.register.storage.StoredRecord;
import org.qingmiao.register.storage.UnitPlaces;
import org.qingmiao.register.storage.UnitPlaces.UnitPlace;
import org.qingmiao.register.storage.layout.SecrecyBand;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Writes records that are new, with their number, what is computed of them and what they owe. */
@Component
final class NewRecords {
    private final RecordStore store;
    private final RecordNumbers numbers;
    private final UnitPlaces places;
    private final SecretWriting secrets;
    private final TransactionOperations transaction;
    private final Clock clock;

    NewRecords(
            RecordStore store,
            RecordNumbers numbers,
            UnitPlaces places,
            SecretWriting secrets,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.numbers = numbers;
        this.places = places;
        this.secrets = secrets;
        this.transaction = transaction;
        this.clock = clock;
    }

    NewRecords by(Clock other) {
        return new NewRecords(store.by(other), numbers, places, secrets, transaction, other);
    }

    /**
     * A record before it is written.
     *
     * @param unit that keeps it
     * @param act the step that makes it
     */
    record Beginning(
            KeptRegister register,
            String unit,
            UUID id,
            RecordDrafting drafting,
            Optional<RecordDraft.Act> act,
            Optional<RecordDraft.Request> request) {}

    /** @throws org.qingmiao.register.storage.RecordRefused if the database does not take it */
    RecordStore.Outcome write(Beginning beginning) {
        KeptRegister register = beginning.register();
        UnitPlace place = places.of(beginning.unit());
        RecordDrafting drafting = beginning.drafting();
        PartedValues parted =
                PartedValues.of(register.layout(), drafting.values().set());
        Map<String, Object> values = new LinkedHashMap<>(parted.open());
        Optional<String> number =
                numbers.next(register.definition(), place, LocalDate.ofInstant(clock.instant(), clock.getZone()));
        Optional<String> numbered = register.definition().numberField();
        numbered.ifPresent(
                field -> number.ifPresent(n -> values.put(register.fields().path(field), n)));
        Map<String, Boolean> marks = drafting.judging().marks();
        RecordDraft.Creation creation = new RecordDraft.Creation(
                beginning.id(),
                beginning.unit(),
                drafting.judging().openly().state().orElse(""),
                numbered.isPresent() ? Optional.empty() : number,
                set(marks, "flag."),
                set(marks, "lock."),
                drafting.judging().claims(),
                values,
                List.of(),
                beginning.act(),
                drafting.judging().owed(),
                beginning.request());
        return Objects.requireNonNull(transaction.execute(status -> {
            RecordStore.Outcome made = store.create(register.layout(), reach(register, place), creation);
            if (!made.repeated()) {
                secrets.write(register.layout(), place, made.record(), parted);
            }
            return made;
        }));
    }

    /** The record that this request made before; nothing if it made none. */
    Optional<StoredRecord.Key> earlier(KeptRegister register, String unit, UUID id, RecordDraft.Request request) {
        StoredRecord.Key key = new StoredRecord.Key(places.of(unit).district(), id);
        return store.earlier(register.layout(), key, request).map(RecordStore.Outcome::record);
    }

    /**
     * The unit in which the right was judged, and no other; what is computed may be more secret than what was given, and
     * what is written may close a lock behind it.
     */
    static Reach reach(KeptRegister register, UnitPlace place) {
        return Reach.of(place.alone(), SecrecyBand.OPEN, SecrecyBand.SENSITIVE).unlocked(register.definition());
    }

    private static Set<String> set(Map<String, Boolean> marks, String prefix) {
        Set<String> set = new HashSet<>();
        marks.forEach((mark, on) -> {
            if (on && mark.startsWith(prefix)) {
                set.add(mark.substring(prefix.length()));
            }
        });
        return set;
    }
}
