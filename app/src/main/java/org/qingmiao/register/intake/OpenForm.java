package org.qingmiao.register.intake;

import java.util.List;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.RegisterFlag;
import org.qingmiao.register.definition.Source;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.right.PublicForm;
import org.qingmiao.register.trial.given.TrialField;

/**
 * A register to which the public may send records.
 *
 * @param states through which whoever sends it brings it, the one in which it begins first; empty where it has none
 */
public record OpenForm(KeptRegister kept, PublicForm form, List<String> states) {
    public OpenForm {
        states = List.copyOf(states);
    }

    public String id() {
        return kept.id();
    }

    /** In which it lies once it is sent. */
    public String reached() {
        return states.isEmpty() ? "" : states.getLast();
    }

    /** Whether a child may be in danger, or who tells must not be known: then nothing is turned away or lost. */
    public boolean protects() {
        return keepsApart() || kept.definition().flags().values().stream().anyMatch(RegisterFlag::danger);
    }

    /** Whether who tells lies apart from what is told. */
    public boolean keepsApart() {
        return kept.layout().hidesFirstAuthor();
    }

    /** Whether the public is asked for a field. What a later state needs is asked of those who work there. */
    public boolean asks(TrialField field) {
        return isForEverybody(field.field()) && !isLater(field);
    }

    /** Whether the public may be asked for it at all. */
    public static boolean isForEverybody(RegisterField field) {
        return !isOfficial(field) && isForEverybody(field.kind());
    }

    private static boolean isOfficial(RegisterField field) {
        return field.source() instanceof Source.Typed typed && typed.duty().isPresent();
    }

    private boolean isLater(TrialField field) {
        return !states.isEmpty()
                && field.field().required().orElse(null) instanceof RegisterField.Requirement.InStates in
                && states.stream().noneMatch(kept.compiled().requiredIn(field.section(), in)::contains);
    }

    /** Lists of people and records are shown to nobody; files are handed in later, to who deals with it. */
    private static boolean isForEverybody(FieldKind kind) {
        return switch (kind) {
            case FieldKind.Child k -> false;
            case FieldKind.Person k -> false;
            case FieldKind.Persons k -> false;
            case FieldKind.PersonOrUnit k -> false;
            case FieldKind.Household k -> false;
            case FieldKind.Worker k -> false;
            case FieldKind.Reference k -> false;
            case FieldKind.File k -> false;
            case FieldKind.Signature k -> false;
            default -> true;
        };
    }

    /** Whether all that a record needs where it is sent can be given by the form. */
    boolean isComplete() {
        return !form.fill().isEmpty()
                && kept.fields().byPath().values().stream().noneMatch(f -> isNeeded(f) && !(asks(f) && isFilled(f)));
    }

    private boolean isFilled(TrialField field) {
        String section = field.section().id();
        return form.fill().stream()
                .anyMatch(word -> word.equals(section)
                        || word.equals(section + "." + field.field().id())
                        || word.equals(field.field().id()));
    }

    private boolean isNeeded(TrialField field) {
        boolean typed = field.field().source() instanceof Source.Typed t
                && t.byDefault().isEmpty()
                && !t.steps();
        return typed
                && kept.layout().liesWithRecord(kept.fields().path(field.name()))
                && field.field().required().orElse(null) instanceof RegisterField.Requirement.InStates in
                && in.when().isEmpty()
                && kept.compiled().requiredIn(field.section(), in).contains(reached());
    }

    /** Whether the public form leaves out files, which are handed in later. */
    public boolean leavesFiles() {
        return kept.definition().sections().values().stream()
                .filter(s -> form.fill().contains(s.id()))
                .anyMatch(s -> s.fields().values().stream().anyMatch(f -> f.kind() instanceof FieldKind.File));
    }
}
