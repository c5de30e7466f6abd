package org.qingmiao.register.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.record.RecordOutcome.RecordFault;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.record.step.StepAsking;

/** What stands in the way of a step before it is tried: whose it is, what it asks for, who took another one. */
final class StepRequirements {
    private final RecordOpening opening;
    private final RecordRows rows;

    StepRequirements(RecordOpening opening, RecordRows rows) {
        this.opening = opening;
        this.rows = rows;
    }

    /** @throws org.qingmiao.platform.ProblemException if the step is not the person's to take now */
    RegisterStep step(OpenedRecord record, String id, Optional<UUID> row) {
        KeptRegister kept = record.register().kept();
        Optional<RegisterStep> step =
                Optional.ofNullable(kept.definition().steps().get(id));
        List<RegisterStep> possible = row.isEmpty()
                ? record.steps()
                : step.flatMap(RegisterStep::section)
                        .map(kept.definition().sections()::get)
                        .map(section -> rows.steps(record, section).getOrDefault(row.get(), List.of()))
                        .orElse(List.of());
        return step.filter(possible::contains).orElseThrow(() -> RequestProblem.NOT_ALLOWED.exception());
    }

    List<RecordFault> faults(OpenedRecord record, RegisterStep step, Optional<UUID> row, RecordInput input) {
        List<RecordFault> faults = new ArrayList<>(asked(record, step, row, input));
        faults.addAll(samePerson(record, step));
        return faults;
    }

    /** What the step needs and neither was given nor stands there. */
    private static List<RecordFault> asked(
            OpenedRecord record, RegisterStep step, Optional<UUID> row, RecordInput input) {
        return StepAsking.of(record.register().kept(), step).stream()
                .filter(StepAsking.Asked::needed)
                .filter(asked -> asked.isReason()
                        ? input.reason().filter(r -> !r.isBlank()).isEmpty()
                        : RowActs.isBlank(input.cells().get(asked.path()))
                                && (input.cells().containsKey(asked.path())
                                        || row.isEmpty() && !isThere(record, step, asked.path())))
                .map(asked -> new RecordFault(asked.path(), Messages.of("register.try.required")))
                .toList();
    }

    /** A step that asks for a row and adds none itself is content with one that was added before. */
    private static boolean isThere(OpenedRecord record, RegisterStep step, String path) {
        return record.stored().values().containsKey(path)
                || StepAsking.rows(record.register().kept(), step).isEmpty() && record.hasRow(path);
    }

    /** A step may have to be taken by somebody else than another one was; who is named nowhere may be anybody. */
    private List<RecordFault> samePerson(OpenedRecord record, RegisterStep step) {
        String me = record.register().person().login();
        boolean unnamed = record.register().kept().layout().hidesFirstAuthor();
        return step.unless()
                .filter(other -> opening.versions(record).stream()
                        .filter(v -> v.step().equals(Optional.of(other)))
                        .anyMatch(v -> v.by().map(me::equals).orElse(unnamed)))
                .map(other -> List.of(new RecordFault("", Messages.of("registers.step.same_person"))))
                .orElse(List.of());
    }

    /** Of a row only what the step asks for may be given, and what its writer may fill anyway. */
    void checkRow(OpenedRecord record, RegisterStep step, Section section, RecordInput input) {
        Set<String> fillable = new HashSet<>(rows.fillable(record, section));
        fillable.addAll(StepAsking.paths(record.register().kept(), step));
        boolean other = input.cells().keySet().stream()
                .anyMatch(path -> path.startsWith(section.id() + ".") && !fillable.contains(path));
        if (other) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
    }

    /** The step that another person put forward and this one may confirm. */
    static RegisterStep awaited(OpenedRecord record) {
        return record.awaited()
                .filter(OpenedRecord.AwaitedStep::mayConfirm)
                .map(OpenedRecord.AwaitedStep::step)
                .orElseThrow(() -> RequestProblem.NOT_ALLOWED.exception());
    }
}
