package org.qingmiao.register.record;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.qingmiao.register.record.RecordOutcome.RecordFault;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.right.RecordSight;
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
        return new Draft(drafting(register, next), drafting(register, whole).told(), unseen(register, record.sight()));
    }

    private RecordDrafting drafting(WorkingRegister register, StoredRecord record) {
        return new RecordDrafting(
                register.kept(),
                record.values(),
                new RecordCells(register.kept()).of(record),
                opening.around(register, record.head()),
                clock.instant());
    }

    Draft draft(OpenedRecord record) {
        StoredRecord whole = whole(record);
        return draft(record, whole, whole);
    }
}
