package org.qingmiao.register.record;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qingmiao.register.record.RecordOutcome.RecordFault;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.record.kept.WorkingRegister;
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
     * @param written cells that a step wrote, by path; they grow
     */
    record Draft(RecordDrafting drafting, List<RecordFault> before, Set<String> unseen, Map<String, Object> written) {
        List<RecordFault> faults() {
            return drafting.faults(drafting.judge(), before, unseen);
        }
    }

    StoredRecord whole(OpenedRecord record) {
        return opening.whole(record.register().kept(), record.head().key());
    }

    /** @param next the record with rows as they are to be; else as it is */
    Draft draft(OpenedRecord record, StoredRecord whole, StoredRecord next) {
        WorkingRegister register = record.register();
        KeptRegister kept = register.kept();
        Instant now = clock.instant();
        RecordDrafting before = new RecordDrafting(kept, whole.values(), opening.cells(register, whole), now);
        Set<String> unseen = new HashSet<>(kept.fields().byPath().keySet());
        unseen.removeIf(record.sight()::sees);
        return new Draft(
                new RecordDrafting(kept, whole.values(), opening.cells(register, next), now),
                before.told(before.judge()),
                unseen,
                new LinkedHashMap<>());
    }

    Draft draft(OpenedRecord record) {
        StoredRecord whole = whole(record);
        return draft(record, whole, whole);
    }
}
