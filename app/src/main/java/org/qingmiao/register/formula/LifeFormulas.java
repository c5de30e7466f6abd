package org.qingmiao.register.formula;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.expression.Environment;
import org.qingmiao.register.definition.CheckRule;
import org.qingmiao.register.definition.FormulaText;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.definition.RegisterStep.From;
import org.qingmiao.register.definition.Section;

/** Compiles what checks, flags and steps say. */
final class LifeFormulas {
    private final Register register;
    private final RegisterScope scope;
    private final Map<String, Register> others;
    private final Map<String, RegisterScope> scopes;
    private final StateGraph graph;
    private final FormulaRun run;
    private final Map<String, Environment> checks = new HashMap<>();

    LifeFormulas(Register register, Map<String, Register> others, Map<String, RegisterScope> scopes, FormulaRun run) {
        this.register = register;
        this.scope = Objects.requireNonNull(scopes.get(register.id()));
        this.others = others;
        this.scopes = scopes;
        this.graph = StateGraph.of(register);
        this.run = run;
    }

    void compile() {
        register.checks().values().forEach(this::check);
        register.sections().values().forEach(s -> s.checks().values().forEach(this::check));
        Environment free = scope.record(ScopeUse.FREE);
        register.flags().values().forEach(flag -> {
            flag.when().ifPresent(f -> run.condition(f, free));
            flag.until().ifPresent(f -> run.condition(f, free));
        });
        register.steps().values().forEach(this::step);
    }

    private void check(CheckRule check) {
        Optional<Section> section = check.section().map(register.sections()::get);
        switch (check.rule()) {
            case CheckRule.Rule.Holds r -> run.condition(r.condition(), checked(section));
            case CheckRule.Rule.Over r -> run.condition(r.condition(), scope.group());
            case CheckRule.Rule.AtMost r -> run.number(r.most(), checked(section));
            case CheckRule.Rule.Apart r -> {}
        }
    }

    private Environment checked(Optional<Section> section) {
        return checks.computeIfAbsent(section.map(Section::id).orElse(""), id -> scope.check(section));
    }

    private void step(RegisterStep step) {
        Optional<Section> section = step.section().map(register.sections()::get);
        Environment environment = section.map(s -> scope.row(s, ScopeUse.FREE))
                .orElseGet(() -> scope.record(ScopeUse.FREE, certain(step)));
        step.when().ifPresent(f -> run.condition(f, environment));
        step.effects().write().forEach((field, formula) -> write(register, scope, field, formula, environment));
        step.effects().open().forEach(o -> opening(o, environment));
        step.effects().run().ifPresent(b -> b.takes().values().forEach(f -> run.any(f, environment)));
    }

    /** The states that a record has surely been in when a step is taken. */
    private Set<String> certain(RegisterStep step) {
        return step.origin() instanceof From.States from ? graph.certain(from.states()) : Set.of();
    }

    void opening(RegisterStep.Opening opening, Environment environment) {
        Register other = others.get(opening.register());
        RegisterScope otherScope = scopes.get(opening.register());
        if (other != null && otherScope != null) {
            opening.with().forEach((field, formula) -> write(other, otherScope, field, formula, environment));
        }
    }

    private void write(Register of, RegisterScope ofScope, String path, FormulaText formula, Environment environment) {
        Optional<RegisterField> field = of.field(path);
        if (field.isPresent()) {
            run.stored(formula, environment, ofScope.type(field.get()));
        } else {
            run.any(formula, environment);
        }
    }
}
