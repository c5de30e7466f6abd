package org.qingmiao.register.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.record.step.StepAsking;
import org.qingmiao.register.record.step.StepLimits;
import org.qingmiao.register.right.RecordSight;
import org.qingmiao.register.storage.RecordDraft;
import org.qingmiao.register.storage.StoredRecord;
import org.qingmiao.register.trial.TrialResult;

/** What of a record its reader sees, and which of its steps the reader may take. */
final class VisibleRecords {
    private VisibleRecords() {}

    /** A record without what the reader does not see: what the database lets through lies together by its class alone. */
    static StoredRecord visible(WorkingRegister register, StoredRecord record, RecordSight sight) {
        Map<String, Object> values = new LinkedHashMap<>(record.values());
        values.keySet().removeIf(path -> !sight.sees(path));
        Map<String, List<StoredRecord.Row>> rows = new LinkedHashMap<>();
        record.rows().forEach((section, all) -> {
            List<StoredRecord.Row> seen = all.stream()
                    .filter(row -> isMine(register, section, row))
                    .map(row -> row.only(sight::sees))
                    .filter(row -> !row.values().isEmpty())
                    .toList();
            if (!seen.isEmpty()) {
                rows.put(section, seen);
            }
        });
        return new StoredRecord(record.head(), values, rows);
    }

    /** Where each author writes alone, another one's row is not there. */
    private static boolean isMine(WorkingRegister register, String section, StoredRecord.Row row) {
        return Optional.ofNullable(register.definition().sections().get(section))
                .flatMap(Section::own)
                .map(author -> register.person().login().equals(row.values().get(section + "." + author)))
                .orElse(true);
    }

    /** The step that is put forward; whoever put it forward cannot confirm it. */
    static Optional<OpenedRecord.AwaitedStep> awaited(
            WorkingRegister register, StoredRecord.Head head, RecordSight sight) {
        return head.act()
                .filter(RecordDraft.Act::awaited)
                .flatMap(
                        act -> Optional.ofNullable(register.definition().steps().get(act.step())))
                .map(step -> new OpenedRecord.AwaitedStep(
                        step,
                        head.changedBy().orElse(""),
                        step.second().filter(sight.duties()::contains).isPresent()
                                && !head.changedBy()
                                        .equals(Optional.of(register.person().login()))));
    }

    static List<RegisterStep> steps(WorkingRegister register, TrialResult judged, RecordSight sight) {
        return judged.steps().stream()
                .map(register.definition().steps()::get)
                .filter(step -> StepLimits.missing(register.kept(), step).isEmpty())
                .filter(step -> step.section().isEmpty() || StepAsking.adds(register.kept(), step))
                .filter(sight::takes)
                .toList();
    }
}
