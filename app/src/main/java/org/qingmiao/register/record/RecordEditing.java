package org.qingmiao.register.record;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingmiao.register.record.RecordDraftings.Draft;
import org.qingmiao.register.record.RecordOutcome.RecordFault;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.record.kept.RecordFields;
import org.qingmiao.register.storage.RecordDraft;
import org.qingmiao.register.storage.SealedStore;
import org.qingmiao.register.storage.StoredRecord;
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
                .filter(f -> RecordFields.isTyped(f.field())
                        && !FixedFields.isFixed(kept, f, record.head().state()))
                .isEmpty());
        return paths;
    }

    /**
     * Notes in the history of a record what was done with it that is no step, with the fields that it fills.
     *
     * @param act under which it stands there
     * @param asked paths that it fills, whether or not the writer fills them otherwise
     * @param basedOn the version of the record upon which it is done
     */
    public RecordOutcome note(OpenedRecord record, String act, Set<String> asked, int basedOn, RecordInput input) {
        Draft draft = drafts.draft(record);
        Set<String> fillable = new HashSet<>(fillable(record));
        fillable.addAll(asked);
        draft.drafting().give(input.cells(), fillable);
        List<RecordFault> faults = draft.faults();
        Optional<RecordDraft.Act> noted = Optional.of(new RecordDraft.Act(act, input.reason()));
        return faults.isEmpty()
                ? writing.write(record, basedOn, input, draft.drafting(), noted, RecordWriting.Rows.NONE)
                : new RecordOutcome.Faulty(faults);
    }

    /** What came of it, if the same request noted it before. */
    public Optional<RecordOutcome> noted(
            KeptRegister register, StoredRecord.Key record, String act, RecordInput input) {
        return writing.earlier(register, record, act, input)
                .map(done -> new RecordOutcome.Done(done.record(), done.version(), true));
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

    /**
     * What stands in the way of filling fields. Nothing is written.
     *
     * @throws org.qingmiao.platform.ProblemException if one is not the writer's to fill
     */
    public List<RecordFault> judge(OpenedRecord record, RecordInput input) {
        Draft draft = drafts.draft(record);
        draft.drafting().give(input.cells(), fillable(record));
        return draft.faults();
    }

    /**
     * What is sealed of a record, as it is with what was given.
     *
     * @param faults what stands in the way; nothing may be written then
     * @param values what has to be written, by path; null for what is empty from now on
     * @param shown fields that it has once, by path, as {@link StoredCells} writes them
     */
    public record SealedDraft(
            List<RecordFault> faults, Map<String, @Nullable Object> values, Map<String, Object> shown) {}

    /**
     * Judges what is given of what is sealed, with the whole record. It is written elsewhere, and nothing of the record
     * changes by it.
     *
     * @param fillable paths that the writer may fill; another one is refused
     * @throws org.qingmiao.platform.ProblemException if one is not the writer's to fill
     */
    public SealedDraft sealed(
            OpenedRecord record, SealedStore.Sealed sealed, Map<String, Object> cells, Collection<String> fillable) {
        KeptRegister kept = record.register().kept();
        StoredRecord whole = drafts.sealed(record, sealed);
        Draft draft = drafts.sealed(record, whole, whole);
        draft.drafting().give(cells, fillable);
        ValueComparison compared = draft.drafting().values();
        Map<String, @Nullable Object> values = new LinkedHashMap<>(compared.set());
        compared.cleared().forEach(path -> values.put(path, null));
        values.keySet().removeIf(kept.layout()::liesWithRecord);
        Map<String, Object> now = new LinkedHashMap<>(whole.values());
        now.putAll(compared.set());
        now.keySet().removeAll(compared.cleared());
        return new SealedDraft(
                draft.faults(), values, FormulaInput.shown(kept, new StoredRecord(whole.head(), now, Map.of())));
    }
}
