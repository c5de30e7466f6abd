package org.qingmiao.register.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.register.record.RecordDraftings.Draft;
import org.qingmiao.register.record.RecordOutcome.RecordFault;
import org.qingmiao.register.record.kept.KeptRegister;
import org.springframework.stereotype.Component;

/** Changes the fields that a record has once. */
@Component
public final class RecordEditing {
    private final RecordDraftings drafts;
    private final RecordWriting writing;

    RecordEditing(RecordDraftings drafts, RecordWriting writing) {
        this.drafts = drafts;
        this.writing = writing;
    }

    /** The fields of a record that its reader may fill now, by path. */
    public Set<String> fillable(OpenedRecord record) {
        KeptRegister kept = record.register().kept();
        Set<String> paths = RecordMaking.fillable(record.register(), record.sight());
        paths.removeIf(path -> kept.fields()
                .at(path)
                .filter(f -> RecordDrafting.isTyped(f.field())
                        && !FixedFields.isFixed(kept, f, record.head().state()))
                .isEmpty());
        return paths;
    }

    /**
     * Fills fields.
     *
     * @throws org.qingmiao.platform.ProblemException if one is not the writer's to fill
     */
    public RecordOutcome change(OpenedRecord record, RecordInput input) {
        Draft draft = drafts.draft(record);
        draft.drafting().give(input.cells(), fillable(record));
        List<RecordFault> faults = draft.faults();
        return faults.isEmpty()
                ? writing.write(record, input, draft.drafting(), Optional.empty(), RecordWriting.Rows.NONE)
                : new RecordOutcome.Faulty(faults);
    }
}
