package org.qingmiao.register.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.register.code.CodeEntry;
import org.qingmiao.register.compiler.CompiledRegister;
import org.qingmiao.register.decision.TableSet;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.RegisterField.Requirement;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.definition.Source;

/** Lists fields by the names under which {@code qm try} reads and writes them. */
final class FieldListing {
    private final CompiledRegister compiled;
    private final Register register;
    private final TableSet tables;

    FieldListing(CompiledRegister compiled, TableSet tables) {
        this.compiled = compiled;
        this.register = compiled.definition();
        this.tables = tables;
    }

    /** Fields that stand once in a record; those of {@code per: [right, left]} once for each member. */
    List<Map<String, Object>> plain() {
        List<Map<String, Object>> listed = new ArrayList<>();
        for (Section section : register.sections().values()) {
            if (!section.hasRows()) {
                List<String> members = section.members().isEmpty() ? List.of("") : section.members();
                for (String member : members) {
                    section.fields().values().forEach(f -> listed.add(field(name(section, member, f), section, f)));
                }
            }
        }
        return listed;
    }

    private String name(Section section, String member, RegisterField field) {
        if (!member.isEmpty()) {
            return member + "." + field.id();
        }
        boolean alone = register.field(field.id()).isPresent();
        return alone ? field.id() : section.id() + "." + field.id();
    }

    /** Sections with rows; their fields by the names they have in a row. */
    List<Map<String, Object>> groups() {
        List<Map<String, Object>> groups = new ArrayList<>();
        for (Section section : register.sections().values()) {
            if (section.hasRows()) {
                Map<String, Object> group = RegisterListing.group(section);
                group.put(
                        "fields",
                        section.fields().values().stream()
                                .map(f -> field(f.id(), section, f))
                                .toList());
                groups.add(group);
            }
        }
        return groups;
    }

    private Map<String, Object> field(String name, Section section, RegisterField field) {
        Map<String, Object> json = RegisterListing.labelled(name, field.label());
        json.put("section", section.id());
        json.put("type", field.kind().written());
        field.limits().unit().ifPresent(u -> json.put("unit", u));
        json.put("class", field.secrecy().name().toLowerCase(Locale.ROOT));
        json.put("source", source(field.source()));
        required(json, section, field);
        codes(field.kind()).ifPresent(codes -> json.put("codes", codes));
        return json;
    }

    private static String source(Source source) {
        return switch (source) {
            case Source.Typed s -> s.steps() ? "step" : "typed";
            case Source.Computed s -> "computed";
            case Source.Proposed s -> "proposed";
            case Source.Judged s -> "judged";
        };
    }

    /** The states in which it must be filled, {@code row} for every row, nothing if it never must be. */
    private void required(Map<String, Object> json, Section section, RegisterField field) {
        switch (field.required().orElse(null)) {
            case Requirement.Row r -> json.put("required", "row");
            case Requirement.InStates r -> {
                json.put("required", List.copyOf(compiled.requiredIn(section, r)));
                r.when().ifPresent(w -> json.put("required_when", w.source()));
            }
            case null -> json.put("required", List.of());
        }
    }

    private Optional<List<Map<String, Object>>> codes(FieldKind kind) {
        return kind.codeList()
                .flatMap(tables::code)
                .map(list -> list.entries().stream().map(FieldListing::code).toList());
    }

    private static Map<String, Object> code(CodeEntry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", entry.code());
        json.put("label", RegisterListing.text(entry.label()));
        return json;
    }
}
