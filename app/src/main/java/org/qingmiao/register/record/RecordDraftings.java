package org.qingmiao.register.record;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qingmiao.register.record.RecordOutcome.RecordFault;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.right.RecordSight;
import org.qingmiao.register.storage.SealedStore;
import org.qingmiao.register.storage.StoredRecord;
import org.springframework.stereotype.Component;

/** Begins drafts of records that are there. */
@Component
final class RecordDraftings {
    private final RecordOpening opening;
    private final Clock clock;

    RecordDraftings(RecordOpening opening, Clock clock) {
        this.opening = opening;
        this.clock = clock;
    }

    /**
     * What becomes of a record.
     *
     * @param before what was wrong with it already
     * @param unseen paths that the writer does not see
     */
    record Draft(RecordDrafting drafting, List<RecordFault> before, Set<String> unseen) {
        List<RecordFault> faults() {
            return drafting.faults(before, unseen);
        }
    }

    /** The fields that somebody does not see, by path. */
    static Set<String> unseen(WorkingRegister register, RecordSight sight) {
        Set<String> unseen = new HashSet<>(register.kept().fields().byPath().keySet());
        unseen.removeIf(sight::sees);
        return unseen;
    }

    StoredRecord whole(OpenedRecord record) {
        return opening.whole(record.register().kept(), record.head().key());
    }

    /** @param next the record with rows as they are to be; else as it is */
    Draft draft(OpenedRecord record, StoredRecord whole, StoredRecord next) {
        WorkingRegister register = record.register();
        return drafted(register, whole, next, unseen(register, record.sight()));
    }

    /**
     * What becomes of what is sealed of a record. What is wrong with the rest of it hinders nobody here.
     *
     * @param whole the record with what is sealed of it
     * @param next the same with rows as they are to be
     */
    Draft sealed(OpenedRecord record, StoredRecord whole, StoredRecord next) {
        WorkingRegister register = record.register();
        Set<String> rest = new HashSet<>(register.kept().fields().byPath().keySet());
        rest.removeIf(path -> !register.kept().layout().liesWithRecord(path));
        return drafted(register, whole, next, rest);
    }

    /** The whole record with what is sealed of it. */
    StoredRecord sealed(OpenedRecord record, SealedStore.Sealed sealed) {
        StoredRecord whole = whole(record);
        Map<String, Object> values = new LinkedHashMap<>(whole.values());
        values.putAll(sealed.values());
        Map<String, List<StoredRecord.Row>> rows = new LinkedHashMap<>(whole.rows());
        rows.putAll(sealed.rows());
        return new StoredRecord(whole.head(), values, rows);
    }

    private Draft drafted(WorkingRegister register, StoredRecord whole, StoredRecord next, Set<String> unseen) {
        SurroundedCells.Around around = opening.around(register, whole.head());
        return new Draft(
                drafting(register, next, around),
                drafting(register, whole, around).told(),
                unseen);
    }

    private RecordDrafting drafting(WorkingRegister register, StoredRecord record, SurroundedCells.Around around) {
        return new RecordDrafting(
                register.kept(),
                record.values(),
                new FormulaInput(register.kept()).of(record),
                around,
                clock.instant());
    }

    Draft draft(OpenedRecord record) {
        StoredRecord whole = whole(record);
        return draft(record, whole, whole);
    }
}
