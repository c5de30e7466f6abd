package org.qingmiao.register.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.right.RecordSight;
import org.qingmiao.register.storage.StoredRecord;
import org.qingmiao.register.trial.TrialResult;

/**
 * A record as somebody sees it.
 *
 * @param stored as far as the reader reaches
 * @param sight which fields the reader sees, fills or sees masked
 * @param shown fields that the record has once, by path, as {@link StoredCells} writes them; those alone that are seen
 * @param judged what its definition says of it now: flags, what it owes, decisions; whole, so filter before it is shown
 * @param steps that the reader may take now
 * @param awaited the step that another person has to confirm
 */
public record OpenedRecord(
        WorkingRegister register,
        StoredRecord stored,
        RecordSight sight,
        Map<String, Object> shown,
        TrialResult judged,
        List<RegisterStep> steps,
        Optional<AwaitedStep> awaited) {
    public OpenedRecord {
        shown = Map.copyOf(shown);
        steps = List.copyOf(steps);
    }

    public StoredRecord.Head head() {
        return stored.head();
    }

    /** Whether the section of a field has rows, of which one is there at least. */
    public boolean hasRow(String path) {
        return register.definition()
                .sectionOf(path)
                .filter(section -> section.hasRows() && stored.rows().containsKey(section.id()))
                .isPresent();
    }

    /**
     * A step that one person took and another confirms.
     *
     * @param by login of the first
     * @param mayConfirm whether the reader is the one who may
     */
    public record AwaitedStep(RegisterStep step, String by, boolean mayConfirm) {}
}
