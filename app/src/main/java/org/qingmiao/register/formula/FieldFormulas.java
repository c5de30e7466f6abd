package org.qingmiao.register.formula;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.expression.CheckedExpression;
import org.qingmiao.expression.Environment;
import org.qingmiao.expression.ExpressionType;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.register.definition.FormulaText;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.definition.Source;

/** Compiles what fields say: how they are computed or proposed, when they are shown, what may be chosen. */
final class FieldFormulas {
    /** Rounds in which it becomes clear which computed fields are never absent. */
    private static final int ROUNDS = 4;

    private final Register register;
    private final RegisterScope scope;

    FieldFormulas(Register register, RegisterScope scope) {
        this.register = register;
        this.scope = scope;
    }

    /** Names that the register defines, and computed fields that are never absent, become known to the scope. */
    void learn(FormulaRun run) {
        register.define()
                .forEach((name, formula) -> run.any(formula, scope.record(ScopeUse.FREE))
                        .ifPresent(e -> scope.define(name, new ExpressionType.Slot(e.type(), e.optional()))));
        int before = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int never = never();
            if (never == before) {
                return;
            }
            before = never;
        }
    }

    private int never() {
        FormulaRun silent = new FormulaRun(new Diagnostics(), name -> false);
        Map<Section, Set<RegisterField>> never = new LinkedHashMap<>();
        int count = 0;
        for (Section section : register.sections().values()) {
            Environment environment = environment(section, ScopeUse.STORED);
            for (RegisterField field : section.fields().values()) {
                if (field.source() instanceof Source.Computed c && !c.orTyped() && !c.daily()) {
                    Optional<CheckedExpression> e = silent.any(c.formula(), environment);
                    if (e.isPresent() && !e.get().optional()) {
                        never.computeIfAbsent(section, s -> new LinkedHashSet<>())
                                .add(field);
                        count++;
                    }
                }
            }
        }
        never.forEach((section, fields) -> fields.forEach(f -> scope.never(section, f)));
        return count;
    }

    void compile(FormulaRun run) {
        for (Section section : register.sections().values()) {
            Environment free = environment(section, ScopeUse.FREE);
            Environment stored = environment(section, ScopeUse.STORED);
            section.shown().ifPresent(f -> run.condition(f, scope.record(ScopeUse.FREE)));
            section.calc().ifPresent(f -> run.any(f, scope.record(ScopeUse.STORED)));
            section.monthly().ifPresent(m -> monthly(section, m, run));
            section.fields().values().forEach(field -> field(field, free, stored, run));
        }
    }

    private void monthly(Section section, Section.Monthly monthly, FormulaRun run) {
        Environment environment = section.within()
                .map(register.sections()::get)
                .map(parent -> scope.row(parent, ScopeUse.STORED))
                .orElseGet(() -> scope.record(ScopeUse.STORED));
        run.time(monthly.from(), environment);
        run.time(monthly.to(), environment);
    }

    private void field(RegisterField field, Environment free, Environment stored, FormulaRun run) {
        ExpressionType type = scope.type(field);
        switch (field.source()) {
            case Source.Computed s -> run.stored(s.formula(), s.daily() ? free : stored, type);
            case Source.Proposed s -> run.stored(s.formula(), free, type);
            case Source.Typed s -> s.byDefault().ifPresent(f -> run.stored(f, free, type));
            case Source.Judged s -> {}
        }
        RegisterField.Conditions conditions = field.conditions();
        if (field.required().orElse(null) instanceof RegisterField.Requirement.InStates r) {
            r.when().ifPresent(f -> run.condition(f, free));
        }
        conditions.shown().ifPresent(f -> run.condition(f, free));
        conditions.suggest().ifPresent(f -> run.any(f, free));
        chosen(field, type, free, run);
    }

    private void chosen(RegisterField field, ExpressionType type, Environment free, FormulaRun run) {
        RegisterField.Conditions conditions = field.conditions();
        ExpressionType one = type instanceof ExpressionType.Several s ? s.element() : type;
        Environment it = it(field, one, free);
        for (Optional<FormulaText> formula : List.of(conditions.only(), conditions.pick(), conditions.check())) {
            formula.ifPresent(f -> run.condition(f, it));
        }
        conditions.offered().ifPresent(o -> {
            run.condition(o.when(), it);
            run.stored(o.value(), it, type);
        });
    }

    /** {@code it} is the value, or the record, that may be chosen. */
    private Environment it(RegisterField field, ExpressionType type, Environment free) {
        Environment.Builder builder = free.more().known("it", type);
        scope.parts(field).forEach((part, slot) -> builder.slot("it." + part, slot));
        return builder.build();
    }

    private Environment environment(Section section, ScopeUse use) {
        return scope.of(section, use);
    }
}
