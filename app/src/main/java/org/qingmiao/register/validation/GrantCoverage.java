package org.qingmiao.register.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.qingmiao.register.definition.Access.Grant;
import org.qingmiao.register.definition.HandOver;
import org.qingmiao.register.definition.Identity;
import org.qingmiao.register.definition.RecordImport;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.definition.Section;

/** Which sections and fields somebody sees, and which somebody or something fills. */
final class GrantCoverage {
    private final Register register;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> filled = new HashSet<>();

    /** @param opened fields of this register that others fill when they open a record */
    GrantCoverage(Register register, Set<String> opened) {
        this.register = register;
        filled.addAll(opened);
        register.access().grants().forEach(this::grant);
        register.handOvers().values().forEach(this::handOver);
        register.steps().values().forEach(this::step);
        register.imports().values().stream().map(RecordImport::sections).forEach(filled::addAll);
        register.identity().number().flatMap(Identity.Numbering::field).ifPresent(filled::add);
    }

    private void grant(Grant grant) {
        for (List<String> sees : List.of(grant.fill(), grant.see(), grant.mask(), grant.apart())) {
            seen.addAll(sees);
        }
        filled.addAll(grant.fill());
        filled.addAll(grant.add());
        filled.addAll(grant.imports());
    }

    private void handOver(HandOver handOver) {
        seen.addAll(handOver.sees());
        seen.addAll(handOver.fills());
        filled.addAll(handOver.fills());
        handOver.accept().flatMap(HandOver.Limit::stamps).ifPresent(filled::add);
        handOver.returns().values().forEach(r -> {
            filled.addAll(r.ask());
            r.stamps().ifPresent(filled::add);
        });
    }

    private void step(RegisterStep step) {
        filled.addAll(step.ask());
        RegisterStep.Stamps stamps = step.effects().stamps();
        stamps.at().ifPresent(filled::add);
        stamps.day().ifPresent(filled::add);
        stamps.by().ifPresent(filled::add);
        filled.addAll(step.effects().write().keySet());
        step.effects().add().ifPresent(filled::add);
    }

    /** Whether some grant or hand-over shows a field to somebody. */
    boolean isSeen(Section section, RegisterField field) {
        return covers(seen, section, field);
    }

    /** Whether somebody or a step can fill a field. */
    boolean isFilled(Section section, RegisterField field) {
        return covers(filled, section, field);
    }

    /** Whether somebody can add rows to a section. */
    boolean isFilled(String section) {
        Section found = register.sections().get(section);
        return found != null
                && (found.monthly().isPresent()
                        || found.fields().values().stream().anyMatch(f -> covers(filled, found, f)));
    }

    /** Whether a grant shows a field, be it masked. */
    static boolean shows(Grant grant, Section section, RegisterField field) {
        Set<String> shown = new HashSet<>(grant.see());
        shown.addAll(grant.fill());
        shown.addAll(grant.mask());
        return covers(shown, section, field);
    }

    private static boolean covers(Set<String> paths, Section section, RegisterField field) {
        List<String> names =
                new ArrayList<>(List.of("all", "any", section.id(), field.id(), section.id() + "." + field.id()));
        section.members().forEach(m -> names.add(m + "." + field.id()));
        boolean part = section.split().isPresent() && paths.stream().anyMatch(p -> p.startsWith(section.id() + "."));
        return part || names.stream().anyMatch(paths::contains);
    }
}
