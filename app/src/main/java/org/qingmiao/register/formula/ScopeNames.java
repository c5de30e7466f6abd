package org.qingmiao.register.formula;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingmiao.expression.ExpressionType;
import org.qingmiao.expression.ExpressionType.Rows;
import org.qingmiao.expression.ExpressionType.Slot;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.Section;

/** The names of a record and of the rows of its sections, each with its type. */
final class ScopeNames {
    private final Register register;
    private final Map<String, Register> others;
    private final FieldSlots slots;
    private final ScopeFunctions functions;
    private final KnownFields known;
    private final Map<String, Slot> defined = new LinkedHashMap<>();
    private @Nullable Map<String, Slot> recordNames;

    ScopeNames(Register register, Map<String, Register> others, FieldSlots slots, ScopeFunctions functions) {
        this.register = register;
        this.others = Map.copyOf(others);
        this.slots = slots;
        this.functions = functions;
        this.known = new KnownFields(register);
    }

    void define(String name, Slot slot) {
        defined.put(name, slot);
        recordNames = null;
    }

    void never(Section section, RegisterField field) {
        known.never(section, field);
        recordNames = null;
    }

    /** A copy that may be added to; the names themselves change only while the scope learns. */
    synchronized Map<String, Slot> record() {
        if (recordNames == null) {
            recordNames = collected();
        }
        return new LinkedHashMap<>(recordNames);
    }

    private Map<String, Slot> collected() {
        Map<String, Slot> names = new LinkedHashMap<>();
        names.putAll(AroundRecord.of(register, functions, slots));
        for (Section section : register.sections().values()) {
            if (section.hasRows()) {
                names.put(section.id(), new Slot(new Rows(rowFields(section)), false));
                functions.ofRows(section, names);
            } else if (section.members().isEmpty()) {
                section.fields().values().forEach(f -> put(names, section, f));
            } else {
                section.members()
                        .forEach(m -> section.fields().values().forEach(f -> add(names, m + "." + f.id(), section, f)));
            }
        }
        before(names);
        names.putAll(defined);
        return names;
    }

    private void put(Map<String, Slot> names, Section section, RegisterField field) {
        add(names, section.id() + "." + field.id(), section, field);
        if (register.field(field.id()).filter(field::equals).isPresent()) {
            add(names, field.id(), section, field);
        }
    }

    private void add(Map<String, Slot> names, String name, Section section, RegisterField field) {
        names.putAll(slots.of(name, field, known.is(section, field)));
        if (field.kind() instanceof FieldKind.Reference reference) {
            shared(reference).forEach((part, slot) -> names.putIfAbsent(name + "." + part, slot));
        }
    }

    /** The record before this one in the series. */
    private void before(Map<String, Slot> names) {
        if (register.identity().series().isEmpty()) {
            return;
        }
        Map<String, Slot> before = new LinkedHashMap<>();
        names.forEach((name, slot) -> {
            if (register.field(name).isPresent()) {
                boolean list = slot.type() instanceof ExpressionType.Several;
                before.put("prior." + name, new Slot(slot.type(), !list));
                before.put("last." + name, new Slot(slot.type(), !list));
            }
        });
        names.putAll(before);
    }

    /** What another register, or a section of it, shares. */
    Map<String, Slot> shared(FieldKind.Reference reference) {
        Map<String, Slot> shared = new LinkedHashMap<>();
        Register other = others.get(reference.register());
        if (other == null) {
            return shared;
        }
        boolean same = other.id().equals(register.id());
        if (same || other.shares().contains("state")) {
            shared.put("state", new Slot(ScopeFunctions.states(other), true));
        }
        SharedFields.of(other, reference.section(), same).forEach((name, field) -> {
            slots.of(name, field, false).forEach(shared::put);
        });
        return shared;
    }

    Map<String, Slot> row(Section section) {
        Map<String, Slot> names = record();
        Map<String, Slot> own = own(section);
        section.within().map(register.sections()::get).ifPresent(parent -> {
            own(parent).forEach((name, slot) -> names.put(parent.id() + "." + name, slot));
        });
        own.forEach((name, slot) -> {
            names.put(name, slot);
            names.put("row." + name, slot);
            names.put(section.id() + "." + name, slot);
        });
        if (!section.states().isEmpty()) {
            Slot state = new Slot(functions.states(section), false);
            names.put("row.state", state);
            names.put(section.id() + ".state", state);
        }
        if (!section.members().isEmpty()) {
            beforeMember(section, names);
        }
        return names;
    }

    private void beforeMember(Section section, Map<String, Slot> names) {
        for (String name : own(section).keySet()) {
            for (String before : List.of("prior.", "last.")) {
                Slot slot = names.get(before + section.members().getFirst() + "." + name);
                if (slot != null) {
                    names.put(before + name, slot);
                }
            }
        }
    }

    /** The fields of a row by their bare names, with the rows that lie within it. */
    Map<String, Slot> own(Section section) {
        Map<String, Slot> own = new LinkedHashMap<>();
        section.fields().values().forEach(f -> add(own, f.id(), section, f));
        nested(section).forEach(inner -> {
            own.put(inner.id(), new Slot(new Rows(rowFields(inner)), false));
            functions.ofRows(inner, own);
        });
        if (section.shape() instanceof Section.Shape.PerCode per) {
            own.put("code", new Slot(slots.type(new FieldKind.Code(per.list())), false));
        }
        return own;
    }

    private Map<String, Slot> rowFields(Section section) {
        Map<String, Slot> fields = own(section);
        if (!section.states().isEmpty()) {
            fields.putIfAbsent("state", new Slot(functions.states(section), false));
        }
        fields.putIfAbsent("ok", new Slot(FieldSlots.YES_NO, false));
        return fields;
    }

    private Set<Section> nested(Section section) {
        Set<Section> nested = new LinkedHashSet<>();
        register.sections().values().stream()
                .filter(s -> s.within().filter(section.id()::equals).isPresent())
                .forEach(nested::add);
        return nested;
    }
}
