package org.qingmiao.register.formula;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
    private final ScopeNames names;
    /** What was asked already: many expressions ask the same. */
    private final Map<Asked, Environment> built = new ConcurrentHashMap<>();

    /**
     * @param others all registers by their ids, for what they share
     */
    public RegisterScope(Register register, Map<String, Register> others, TableSet tables) {
        this.register = register;
        this.others = Map.copyOf(others);
        this.slots = new FieldSlots(tables);
        this.functions = new ScopeFunctions(register, tables, slots);
        this.names = new ScopeNames(register, others, slots, functions);
    }

    /**
     * @param row the section whose row an expression is about
     * @param certain states that the record has surely been in
     */
    private record Asked(Optional<String> row, ScopeUse use, Set<String> certain) {}

    /** Adds a name that an expression of the register defines. */
    void define(String name, Slot slot) {
        names.define(name, slot);
        forget();
    }

    /** Notes that a computed field never comes out absent. */
    void never(Section section, RegisterField field) {
        names.never(section, field);
        forget();
    }

    /** Lets go of what was built; once a register is compiled hardly anybody asks again. */
    public void forget() {
        built.clear();
    }

    /** What a field holds. */
    public ExpressionType type(RegisterField field) {
        return slots.type(field);
    }

    /**
     * What an expression about the whole record may name.
     *
     * @param certain states that the record has surely been in
     */
    public Environment record(ScopeUse use, Set<String> certain) {
        return built.computeIfAbsent(
                new Asked(Optional.empty(), use, Set.copyOf(certain)),
                a -> environment(names.record(), use, a.certain(), Optional.empty())
                        .build());
    }

    public Environment record(ScopeUse use) {
        return record(use, Set.of());
    }

    /** What an expression about one row, or member, of a section may name: its own fields come first. */
    public Environment row(Section section, ScopeUse use, Set<String> certain) {
        return built.computeIfAbsent(
                new Asked(Optional.of(section.id()), use, Set.copyOf(certain)),
                a -> environment(names.row(section), use, a.certain(), Optional.of(section))
                        .build());
    }

    public Environment row(Section section, ScopeUse use) {
        return row(section, use, Set.of());
    }

    /** What an expression about the rows or members of a section, or else about the record, may name. */
    public Environment of(Section section, ScopeUse use) {
        return section.recurs() ? row(section, use) : record(use);
    }

    /** What a check may name: also what stood there before the change ({@code old.x}). */
    Environment check(Optional<Section> section) {
        Environment environment = section.map(s -> of(s, ScopeUse.FREE)).orElseGet(() -> record(ScopeUse.FREE));
        Environment.Builder builder = environment.more();
        Map<String, Slot> old = section.map(names::own).orElseGet(names::record);
        old.forEach((name, slot) -> builder.optional("old." + name, slot.type()));
        return builder.build();
    }

    /** What a record that a field points to lets be read. */
    public Map<String, Slot> parts(RegisterField field) {
        return field.kind() instanceof FieldKind.Reference reference ? names.shared(reference) : Map.of();
    }

    /** What the child index knows of any child. */
    Map<String, Slot> childParts() {
        return slots.child();
    }

    /** What a check over all records that are equal in some fields may name. */
    public Environment group() {
        Map<String, Slot> all = names.record();
        return environment(all, ScopeUse.FREE, Set.of(), Optional.empty())
                .group(new Rows(all))
                .build();
    }

    /** What a deadline may name, to which it adds its debtor and the element of its list ({@code each}). */
    Environment.Builder builder() {
        return record(ScopeUse.FREE).more();
    }

    /** What facts of decision tables may name; {@code on} is the day of the decision. */
    public Environment facts(Optional<Section> section) {
        Map<String, Slot> all = section.map(names::row).orElseGet(names::record);
        return environment(all, ScopeUse.FREE, Set.of(), section)
                .known("on", FieldSlots.DAY)
                .build();
    }

    private Environment.Builder environment(
            Map<String, Slot> all, ScopeUse use, Set<String> certain, Optional<Section> row) {
        Environment.Builder builder = Environment.builder();
        functions.times(all).forEach(all::putIfAbsent);
        all.put("act", new Slot(FieldSlots.DAY, false));
        if (use.isTimeless()) {
            builder.refuse("today").refuse("now");
        } else {
            all.put("today", new Slot(FieldSlots.DAY, false));
            all.put("now", new Slot(FieldSlots.MOMENT, false));
        }
        if (use == ScopeUse.COUNT) {
            all.put("on", new Slot(FieldSlots.DAY, false));
        }
        all.forEach(builder::slot);
        functions.declare(builder, certain, row);
        return builder;
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
}
