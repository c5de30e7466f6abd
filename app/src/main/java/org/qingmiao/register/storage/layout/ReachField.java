package org.qingmiao.register.storage.layout;

import java.util.Map;
import java.util.Optional;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.SecrecyClass;
import org.qingmiao.register.definition.Section;

/**
 * A field of a record that is asked who reaches it.
 *
 * @param member of a section that has members; nothing for all of them
 * @param part of what the field points to: what the child index knows, or what another register shares
 */
public record ReachField(Section section, RegisterField field, Optional<String> member, Optional<String> part) {
    /** A field by the word that a grant has for it, or one to which another leads; nothing if there is none. */
    public static Optional<ReachField> find(Register register, String word) {
        return own(register, word, Optional.empty()).or(() -> {
            int dot = word.lastIndexOf('.');
            return dot < 0
                    ? Optional.empty()
                    : own(register, word.substring(0, dot), Optional.of(word.substring(dot + 1)))
                            .filter(ReachField::leads);
        });
    }

    private static Optional<ReachField> own(Register register, String word, Optional<String> part) {
        int dot = word.indexOf('.');
        String first = dot < 0 ? "" : word.substring(0, dot);
        return register.field(word)
                .flatMap(field -> register.sections().values().stream()
                        .filter(s -> s.fields().containsValue(field))
                        .findFirst()
                        .map(s -> new ReachField(s, field, Optional.of(first).filter(s.members()::contains), part)));
    }

    /** Whether it points to one child or record. */
    private boolean leads() {
        boolean member = section.members().isEmpty() || this.member.isPresent();
        boolean one = member && !section.hasRows() && field.limits().list() <= 1;
        return one
                && switch (field.kind()) {
                    case FieldKind.Child k -> true;
                    case FieldKind.Reference k -> k.section().isEmpty();
                    default -> false;
                };
    }

    /** The register whose records the field points to, where one of them is asked. */
    public Optional<String> leadsTo() {
        return part.isPresent() && field.kind() instanceof FieldKind.Reference k
                ? Optional.of(k.register())
                : Optional.empty();
    }

    /** Whether a child is asked. */
    public boolean asksChild() {
        return part.isPresent() && field.kind() instanceof FieldKind.Child;
    }

    /** The path of the field itself. */
    public String pointer() {
        return section.id() + member.map(m -> "." + m).orElse("") + "." + field.id();
    }

    /** The path of what is asked. */
    public String path() {
        return pointer() + part.map(p -> "." + p).orElse("");
    }

    /** What stands in it. What another field leads to is judged by what is read there. */
    private Optional<FieldKind> holds(Map<String, Register> others) {
        if (part.isEmpty()) {
            return Optional.of(field.kind());
        }
        return switch (field.kind()) {
            case FieldKind.Child k ->
                part.get().equals("school") || part.get().equals("home")
                        ? Optional.of(new FieldKind.Unit(Optional.empty()))
                        : Optional.empty();
            case FieldKind.Reference k ->
                Optional.ofNullable(others.get(k.register()))
                        .filter(other -> other.shares().contains(part.get()))
                        .flatMap(other -> other.field(part.get()))
                        .map(RegisterField::kind);
            default -> Optional.empty();
        };
    }

    /** Whether it names people who work. */
    public boolean namesPeople(Map<String, Register> others) {
        return liesOpen()
                && holds(others).filter(FieldKind.Worker.class::isInstance).isPresent();
    }

    /** Whether it names units. */
    public boolean namesUnits(Map<String, Register> others) {
        return liesOpen()
                && holds(others)
                        .filter(k -> k instanceof FieldKind.Unit || k instanceof FieldKind.Units)
                        .isPresent();
    }

    /** What does not lie with the record, or is encrypted, says nothing to a policy; nor is what is computed of a row told. */
    private boolean liesOpen() {
        return field.secrecy().compareTo(SecrecyClass.SEALED) < 0
                && section.secrecy().compareTo(SecrecyClass.SEALED) < 0
                && !field.traits().encrypted()
                && !(section.hasRows() && field.isComputed());
    }
}
