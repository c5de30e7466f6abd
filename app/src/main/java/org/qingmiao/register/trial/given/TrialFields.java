package org.qingmiao.register.trial.given;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.Section;

/** The fields of a register in their order, by all their names, and the sections that have rows. */
public final class TrialFields {
    private static final Set<String> AROUND = Set.of("state", "now", "flags");

    private final List<TrialField> all = new ArrayList<>();
    private final Map<String, TrialField> byName = new HashMap<>();
    private final Map<String, Map<String, TrialField>> ofRows = new LinkedHashMap<>();
    private final Map<String, Integer> orders = new HashMap<>();
    private int next;

    public TrialFields(Register register) {
        for (Section section : register.sections().values()) {
            orders.put(section.id(), next++);
            if (section.hasRows()) {
                Map<String, TrialField> own = new LinkedHashMap<>();
                section.fields().values().forEach(f -> own.put(f.id(), row(section, f)));
                ofRows.put(section.id(), own);
            } else if (section.members().isEmpty()) {
                section.fields().values().forEach(f -> single(register, section, f));
            } else {
                section.members().forEach(m -> section.fields().values().forEach(f -> member(section, m, f)));
            }
        }
    }

    private TrialField row(Section section, RegisterField field) {
        String name = section.id() + "." + field.id();
        orders.put(name, next);
        return new TrialField(name, section, Optional.empty(), field, next++);
    }

    private void single(Register register, Section section, RegisterField field) {
        boolean alone = register.field(field.id()).filter(field::equals).isPresent();
        String path = section.id() + "." + field.id();
        add(new TrialField(alone ? field.id() : path, section, Optional.empty(), field, next++), path);
    }

    private void member(Section section, String member, RegisterField field) {
        String name = member + "." + field.id();
        add(new TrialField(name, section, Optional.of(member), field, next++), name);
    }

    private void add(TrialField field, String path) {
        all.add(field);
        byName.put(field.name(), field);
        byName.put(path, field);
        orders.put(field.name(), field.order());
        orders.put(path, field.order());
    }

    /** Fields that a record has once, or once for each member. */
    public List<TrialField> all() {
        return all;
    }

    @Nullable
    public TrialField find(String name) {
        return byName.get(name);
    }

    /** The fields of a row by their ids. */
    public Map<String, TrialField> ofRow(Section section) {
        return ofRows.getOrDefault(section.id(), Map.of());
    }

    /** Where a field or section stands; what is said about the record comes before all, other names behind. */
    public int order(String name) {
        boolean around = AROUND.contains(name) || name.endsWith("_at");
        return orders.getOrDefault(name, around ? -1 : Integer.MAX_VALUE);
    }
}
