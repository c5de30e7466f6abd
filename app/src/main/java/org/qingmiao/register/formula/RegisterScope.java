package org.qingmiao.register.formula;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingmiao.expression.Environment;
import org.qingmiao.expression.ExpressionType;
import org.qingmiao.expression.ExpressionType.Rows;
import org.qingmiao.expression.ExpressionType.Slot;
import org.qingmiao.register.decision.TableSet;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.Section;

/**
 * What the expressions of one register may name: its fields ({@code grade}, {@code water.grade}, {@code right.ucva}),
 * sections of many as lists, the state, the record before ({@code prior.x}, {@code last.x}), what other registers share,
 * what the child index knows, and functions.
 */
public final class RegisterScope {
    private final Register register;
    private final Map<String, Register> others;
    private final FieldSlots slots;
    private final ScopeFunctions functions;
    private final KnownFields known;
    private final Map<String, Slot> defined = new LinkedHashMap<>();
    private @Nullable Map<String, Slot> recordNames;

    /**
     * @param others all registers by their ids, for what they share
     */
    public RegisterScope(Register register, Map<String, Register> others, TableSet tables) {
        this.register = register;
        this.others = Map.copyOf(others);
        this.slots = new FieldSlots(tables);
        this.functions = new ScopeFunctions(register, tables, slots);
        this.known = new KnownFields(register);
    }

    /** Adds a name that an expression of the register defines. */
    void define(String name, Slot slot) {
        defined.put(name, slot);
        recordNames = null;
    }

    /** Notes that a computed field never comes out absent. */
    void never(Section section, RegisterField field) {
        known.never(section, field);
        recordNames = null;
    }

    /** What a field holds. */
    public ExpressionType type(RegisterField field) {
        ExpressionType type = slots.type(field.kind());
        return field.limits().list() > 1 ? new ExpressionType.Several(type) : type;
    }

    /**
     * What an expression about the whole record may name.
     *
     * @param certain states that the record has surely been in
     */
    public Environment record(ScopeUse use, Set<String> certain) {
        return environment(recordNames(), use, certain, Optional.empty()).build();
    }

    public Environment record(ScopeUse use) {
        return record(use, Set.of());
    }

    /** What an expression about one row, or member, of a section may name: its own fields come first. */
    public Environment row(Section section, ScopeUse use, Set<String> certain) {
        return environment(rowNames(section), use, certain, Optional.of(section))
                .build();
    }

    public Environment row(Section section, ScopeUse use) {
        return row(section, use, Set.of());
    }

    /** What an expression about the rows or members of a section, or else about the record, may name. */
    public Environment of(Section section, ScopeUse use) {
        return section.hasRows() || !section.members().isEmpty() ? row(section, use) : record(use);
    }

    /** What a check may name: also what stood there before the change ({@code old.x}). */
    Environment check(Optional<Section> section) {
        Environment environment = section.map(s -> of(s, ScopeUse.FREE)).orElseGet(() -> record(ScopeUse.FREE));
        Environment.Builder builder = environment.more();
        Map<String, Slot> names = section.map(this::ownFields).orElseGet(this::recordNames);
        names.forEach((name, slot) -> builder.optional("old." + name, slot.type()));
        return builder.build();
    }

    /** What a record that a field points to lets be read. */
    Map<String, Slot> parts(RegisterField field) {
        return field.kind() instanceof FieldKind.Reference reference ? shared(reference) : Map.of();
    }

    /** What the child index knows of any child. */
    Map<String, Slot> childParts() {
        return slots.child();
    }

    /** What a check over all records that are equal in some fields may name. */
    public Environment group() {
        Map<String, Slot> names = recordNames();
        return environment(names, ScopeUse.FREE, Set.of(), Optional.empty())
                .group(new Rows(names))
                .build();
    }

    /** What conditions on another register's records may name, beside an element of a list ({@code each}). */
    public Environment.Builder builder(ScopeUse use) {
        return environment(recordNames(), use, Set.of(), Optional.empty());
    }

    /** What facts of decision tables may name; {@code on} is the day of the decision. */
    public Environment facts(Optional<Section> section) {
        Map<String, Slot> names = section.map(this::rowNames).orElseGet(this::recordNames);
        return environment(names, ScopeUse.FREE, Set.of(), section)
                .known("on", FieldSlots.DAY)
                .build();
    }

    private Environment.Builder environment(
            Map<String, Slot> names, ScopeUse use, Set<String> certain, Optional<Section> row) {
        Environment.Builder builder = Environment.builder();
        functions.times(names).forEach(names::putIfAbsent);
        names.put("act", new Slot(FieldSlots.DAY, false));
        if (use.isTimeless()) {
            builder.refuse("today").refuse("now");
        } else {
            names.put("today", new Slot(FieldSlots.DAY, false));
            names.put("now", new Slot(FieldSlots.MOMENT, false));
        }
        if (use == ScopeUse.COUNT) {
            names.put("on", new Slot(FieldSlots.DAY, false));
        }
        names.forEach((name, slot) -> {
            if (slot.optional()) {
                builder.optional(name, slot.type());
            } else {
                builder.known(name, slot.type());
            }
        });
        functions.declare(builder, certain, row);
        return builder;
    }

    /** A copy that may be added to; the names themselves change only while the scope learns. */
    private synchronized Map<String, Slot> recordNames() {
        if (recordNames == null) {
            recordNames = collected();
        }
        return new LinkedHashMap<>(recordNames);
    }

    private Map<String, Slot> collected() {
        Map<String, Slot> names = new LinkedHashMap<>();
        around(names);
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

    /** What stands around every record. */
    private void around(Map<String, Slot> names) {
        names.put("state", new Slot(functions.states(), register.states().isEmpty()));
        names.put("unit", new Slot(FieldSlots.UNIT, false));
        FieldSlots.unit().forEach((part, slot) -> names.put("unit." + part, slot));
        names.put("this", new Slot(new ExpressionType.Reference(register.id()), false));
        names.put("me", new Slot(FieldSlots.WORKER, false));
        names.put("mine", new Slot(FieldSlots.UNIT, false));
        names.put("owed_by_me", new Slot(FieldSlots.YES_NO, false));
        if (register.about().startsWith("child")) {
            slots.child().forEach((part, slot) -> names.put("child." + part, slot));
        }
        names.put("hand_overs", new Slot(new Rows(ScopeFunctions.HAND_OVER), false));
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
    private Map<String, Slot> shared(FieldKind.Reference reference) {
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

    /** Whether a name is a field of a record that is pointed to, but not shared by its register. */
    boolean isUnshared(String name) {
        int dot = name.indexOf('.');
        return dot > 0
                && register.field(name.substring(0, dot))
                        .map(RegisterField::kind)
                        .filter(FieldKind.Reference.class::isInstance)
                        .map(k -> others.get(((FieldKind.Reference) k).register()))
                        .flatMap(other -> other.field(name.substring(dot + 1)))
                        .isPresent();
    }

    private Map<String, Slot> rowNames(Section section) {
        Map<String, Slot> names = recordNames();
        Map<String, Slot> own = ownFields(section);
        section.within().map(register.sections()::get).ifPresent(parent -> {
            ownFields(parent).forEach((name, slot) -> names.put(parent.id() + "." + name, slot));
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
        for (String name : ownFields(section).keySet()) {
            for (String before : List.of("prior.", "last.")) {
                Slot slot = names.get(before + section.members().getFirst() + "." + name);
                if (slot != null) {
                    names.put(before + name, slot);
                }
            }
        }
    }

    /** The fields of a row by their bare names, with the rows that lie within it. */
    private Map<String, Slot> ownFields(Section section) {
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
        Map<String, Slot> fields = ownFields(section);
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
