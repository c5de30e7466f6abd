package org.qingmiao.register.record.sealed;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordEditing;
import org.qingmiao.register.record.RecordInput;
import org.qingmiao.register.record.RecordOutcome;
import org.qingmiao.register.record.RecordRows;
import org.qingmiao.register.right.SecretSight;
import org.qingmiao.register.storage.Reach;
import org.qingmiao.register.storage.RecordRefused;
import org.qingmiao.register.storage.SealedStore;
import org.qingmiao.register.storage.StoredRecord;
import org.qingmiao.register.storage.UnitPlaces;
import org.qingmiao.register.storage.UnitPlaces.UnitPlace;
import org.qingmiao.register.storage.layout.TableLayout;
import org.springframework.stereotype.Component;

/**
 * Fills what is sealed of a record. It is judged with the whole record and written to the vault alone, on the version that
 * the writer saw; its entry names the register and no record, and what was done is in the vault's own history.
 */
@Component
public final class SecretFilling {
    private final SealedStore vault;
    private final UnitPlaces places;
    private final RecordEditing editing;
    private final RecordRows rows;
    private final SecretLooks looks;

    SecretFilling(SealedStore vault, UnitPlaces places, RecordEditing editing, RecordRows rows, SecretLooks looks) {
        this.vault = vault;
        this.places = places;
        this.editing = editing;
        this.rows = rows;
        this.looks = looks;
    }

    /** What the reader may fill of what is sealed, by path; of rows too. */
    public Set<String> fillable(OpenedRecord record) {
        return looks.sight(record).fill();
    }

    /**
     * Fills fields. Who needs another person's agreement to look needs it here too: what is refused tells what lies there.
     *
     * @param input based on the version of what is sealed; 0 if the writer saw nothing there
     * @throws org.qingmiao.platform.ProblemException if one is not the writer's to fill
     */
    public RecordOutcome fill(OpenedRecord record, RecordInput input) {
        SecretSight sight = looks.allowed(record);
        Set<String> fillable =
                new HashSet<>(record.register().kept().fields().byPath().keySet());
        fillable.removeIf(path -> !sight.fills(path));
        SealedStore.Sealed now = now(record);
        RecordEditing.SealedDraft draft = editing.sealed(record, now, input.cells(), fillable);
        if (!draft.faults().isEmpty()) {
            return new RecordOutcome.Faulty(draft.faults());
        }
        if (draft.values().isEmpty()) {
            return done(record, now.version());
        }
        Target to = target(record);
        return written(() -> {
            int version = vault.put(to.layout(), to.reach(), to.place(), to.key(), input.basedOn(), draft.values());
            return done(record, version);
        });
    }

    private record Target(TableLayout layout, Reach reach, UnitPlace place, StoredRecord.Key key) {}

    private Target target(OpenedRecord record) {
        return new Target(
                record.register().kept().layout(),
                SecretReach.vault(record, places),
                places.of(record.head().unit()),
                record.head().key());
    }

    private SealedStore.Sealed now(OpenedRecord record) {
        Target to = target(record);
        return vault.judged(to.layout(), to.reach(), to.key());
    }

    private static RecordOutcome done(OpenedRecord record, int version) {
        return new RecordOutcome.Done(record.head().key(), version, false);
    }

    /**
     * Adds a row to a sealed section, or changes one.
     *
     * @param input based on the version of the row; 0 for a new one
     * @throws org.qingmiao.platform.ProblemException if it is not the writer's to fill, or stays as it is
     */
    public RecordOutcome save(OpenedRecord record, Section section, RecordRows.RowPlace place, RecordInput input) {
        mustFill(record, section, input.cells().keySet());
        if (place.row().isPresent() && RecordRows.isSteady(section)) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        RecordRows.SealedRow row = rows.sealed(record, now(record), section, place, input);
        if (!row.faults().isEmpty()) {
            return new RecordOutcome.Faulty(row.faults());
        }
        Target to = target(record);
        return written(() -> {
            vault.saveRow(to.layout(), to.reach(), to.place(), to.key(), row.row(), input.basedOn());
            return done(record, input.basedOn() + 1);
        });
    }

    private void mustFill(OpenedRecord record, Section section, Set<String> paths) {
        SecretSight sight = looks.allowed(record);
        boolean some = section.fields().keySet().stream().anyMatch(f -> sight.fills(section.id() + "." + f));
        if (!some || section.onlySteps() || !paths.stream().allMatch(sight::fills)) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
    }

    /**
     * Takes a row out of a sealed section.
     *
     * @throws org.qingmiao.platform.ProblemException if it is not the writer's to fill, or stays as it is
     */
    public RecordOutcome remove(OpenedRecord record, Section section, UUID row, int basedOn) {
        mustFill(record, section, Set.of());
        if (RecordRows.isSteady(section)) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        Target to = target(record);
        return written(() -> {
            vault.removeRow(to.layout(), to.reach(), to.key(), section.id(), row, basedOn);
            return done(record, basedOn + 1);
        });
    }

    /** What lies there in another version by now was changed by somebody else. */
    private static RecordOutcome written(Supplier<RecordOutcome> write) {
        try {
            return write.get();
        } catch (RecordRefused refused) {
            return switch (refused.reason()) {
                case OUT_OF_REACH, TAKEN -> new RecordOutcome.Conflict(0, Set.of());
                case RULE, KEY_USED -> RecordOutcome.Faulty.of(refused);
            };
        }
    }
}
