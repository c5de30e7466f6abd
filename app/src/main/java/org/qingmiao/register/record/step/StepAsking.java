package org.qingmiao.register.record.step;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.RegisterField.Requirement;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.record.kept.RecordFields;

/** What a step asks for: fields of the record, the fields of the row that it adds or moves, and the reason. */
public final class StepAsking {
    private static final String REASON = "reason";

    private StepAsking() {}

    /**
     * @param path of a field, of rows too ({@code section.field}); {@code reason}
     * @param needed whether the step cannot be taken without it
     */
    public record Asked(String path, boolean needed) {
        public boolean isReason() {
            return path.equals(REASON);
        }
    }

    /** The repeating section of which a step adds or moves a row. */
    public static Optional<Section> rows(KeptRegister register, RegisterStep step) {
        return step.section().or(() -> step.effects().add()).map(register.definition()::section);
    }

    /** Whether it adds a row, rather than moving one that is there. */
    public static boolean adds(KeptRegister register, RegisterStep step) {
        return step.effects().add().isPresent()
                || step.section().isPresent()
                        && !(step.origin() instanceof RegisterStep.From.States from
                                && register.definition()
                                        .section(step.section().get())
                                        .states()
                                        .keySet()
                                        .containsAll(from.states()))
                        && !(step.origin() instanceof RegisterStep.From.Any);
    }

    /** In the order in which it asks, each once. A field that a person does not type is not asked. */
    public static List<Asked> of(KeptRegister register, RegisterStep step) {
        Set<String> reached = reached(step);
        List<Asked> asked = new ArrayList<>(step.ask().stream()
                .flatMap(name -> named(register, name, reached).stream())
                .toList());
        step.effects().add().map(register.definition()::section).ifPresent(section -> asked.addAll(ofRow(section)));
        Set<String> seen = new HashSet<>();
        return asked.stream().filter(a -> seen.add(a.path())).toList();
    }

    /** What sections, fields and the word for the reason ask. */
    public static List<Asked> of(KeptRegister register, List<String> names) {
        return names.stream()
                .flatMap(name -> named(register, name, Set.of()).stream())
                .toList();
    }

    private static List<Asked> named(KeptRegister register, String name, Set<String> reached) {
        Section section = register.definition().sections().get(name);
        if (section != null) {
            return section.hasRows() ? ofRow(section) : ofSection(register, section, reached);
        }
        String path = register.fields().path(name);
        Optional<RegisterField> once = register.fields().at(path).map(f -> f.field());
        boolean judged = register.fields()
                .at(path)
                .filter(f -> f.field().conditions().shown().isPresent())
                .flatMap(f -> f.field().required().map(r -> isRequired(register, f.section(), r, reached)))
                .orElse(false);
        if (name.equals(REASON) && once.isEmpty()) {
            return List.of(new Asked(REASON, true));
        }
        return once.or(() -> ofRows(register, name)).filter(RecordFields::isTyped).stream()
                .map(f -> new Asked(path, !judged))
                .toList();
    }

    private static Optional<RegisterField> ofRows(KeptRegister register, String name) {
        return register.definition()
                .sectionOf(name)
                .filter(Section::hasRows)
                .flatMap(s -> Optional.ofNullable(s.fields().get(name.substring(name.indexOf('.') + 1))));
    }

    /** The states in which the record may stand after it; none where that is not known. */
    private static Set<String> reached(RegisterStep step) {
        if (step.section().isPresent()) {
            return Set.of();
        }
        return step.to()
                .map(Set::of)
                .orElseGet(() ->
                        step.origin() instanceof RegisterStep.From.States from ? Set.copyOf(from.states()) : Set.of());
    }

    private static List<Asked> ofSection(KeptRegister register, Section section, Set<String> reached) {
        return register.fields().byPath().entrySet().stream()
                .filter(f -> f.getValue().section().equals(section)
                        && RecordFields.isTyped(f.getValue().field()))
                .flatMap(f -> f.getValue().field().required().stream()
                        .map(r -> new Asked(
                                f.getKey(),
                                isNeeded(register, section, f.getValue().field(), r, reached))))
                .toList();
    }

    /**
     * What is required later, or only of some records, is asked and may wait, as may what is not there for all of them: the
     * state is judged by it anyway.
     */
    private static boolean isNeeded(
            KeptRegister register, Section section, RegisterField field, Requirement required, Set<String> reached) {
        boolean ofAll = field.conditions().shown().isEmpty()
                && !(required instanceof Requirement.InStates in && in.when().isPresent());
        return !(required instanceof Requirement.InStates)
                || reached.isEmpty()
                || ofAll && isRequired(register, section, required, reached);
    }

    /** Whether a state that is reached requires it. */
    private static boolean isRequired(
            KeptRegister register, Section section, Requirement required, Set<String> reached) {
        return required instanceof Requirement.InStates in
                && !reached.isEmpty()
                && register.compiled().requiredIn(section, in).containsAll(reached);
    }

    private static List<Asked> ofRow(Section section) {
        return section.fields().values().stream()
                .filter(RecordFields::isTyped)
                .map(f -> new Asked(
                        section.id() + "." + f.id(),
                        f.required()
                                .filter(RegisterField.Requirement.Row.class::isInstance)
                                .isPresent()))
                .toList();
    }

    /** The fields among them. */
    public static Set<String> paths(KeptRegister register, RegisterStep step) {
        return of(register, step).stream()
                .filter(asked -> !asked.isReason())
                .map(Asked::path)
                .collect(Collectors.toSet());
    }
}
