package org.qingmiao.register.formula;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.expression.Environment;
import org.qingmiao.expression.ExpressionType;
import org.qingmiao.register.definition.DebtRule;
import org.qingmiao.register.definition.Due;
import org.qingmiao.register.definition.Escalation;
import org.qingmiao.register.definition.Fulfilment;
import org.qingmiao.register.definition.HandOver;
import org.qingmiao.register.definition.Occasion;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.Section;

/** Compiles what deadlines and hand-overs say. */
final class DebtFormulas {
    private final Register register;
    private final RegisterScope scope;
    private final Map<String, RegisterScope> scopes;
    private final StateGraph graph;
    private final LifeFormulas life;
    private final FormulaRun run;

    DebtFormulas(Register register, Map<String, RegisterScope> scopes, LifeFormulas life, FormulaRun run) {
        this.register = register;
        this.scope = Objects.requireNonNull(scopes.get(register.id()));
        this.scopes = scopes;
        this.graph = StateGraph.of(register);
        this.life = life;
        this.run = run;
    }

    void compile() {
        register.deadlines().values().forEach(this::rule);
        register.handOvers().values().forEach(this::handOver);
    }

    private void rule(DebtRule rule) {
        Environment environment = environment(rule);
        rule.after().ifPresent(o -> occasion(o, environment));
        rule.condition().where().ifPresent(f -> run.condition(f, environment));
        rule.condition().when().ifPresent(f -> run.condition(f, environment));
        rule.before().ifPresent(b -> {
            if (b.event() instanceof DebtRule.Anniversary.OfRecord day) {
                run.time(day.day(), environment);
            }
        });
        rule.due().ifPresent(d -> due(d, environment));
        rule.every().ifPresent(d -> due(d, environment));
        rule.from().ifPresent(limit -> limit(limit, environment));
        rule.done().ifPresent(d -> done(d, environment));
        rule.pause().flatMap(DebtRule.Pause::during).ifPresent(f -> run.condition(f, environment));
        escalations(rule.escalations(), environment);
    }

    private Environment environment(DebtRule rule) {
        Set<String> certain = rule.condition().states().isEmpty()
                ? Set.of()
                : graph.certain(rule.condition().states());
        return switch (rule.each().orElse(null)) {
            case DebtRule.Each.OfSection each
            when register.sections().containsKey(each.section()) ->
                scope.row(register.sections().get(each.section()), ScopeUse.FREE, certain);
            case DebtRule.Each.OfList each -> list(rule, each);
            case null, default ->
                debtor(rule, scope.record(ScopeUse.FREE, certain).more()).build();
        };
    }

    /** A debt of a child, or of a unit, is owed before any record is there. */
    private static Environment.Builder debtor(DebtRule rule, Environment.Builder builder) {
        return rule.debtor() instanceof DebtRule.Debtor.OfChild
                ? builder.optional("birth", FieldSlots.DAY).optional("lives_here", FieldSlots.YES_NO)
                : builder;
    }

    /** {@code each} is the element of a list: a child of a roll, a row of a plan. */
    private Environment list(DebtRule rule, DebtRule.Each.OfList each) {
        Environment.Builder lists = debtor(rule, scope.builder());
        ListFunctions.declare(lists);
        run.any(each.list(), lists.build());
        Environment.Builder builder = debtor(rule, scope.builder());
        ListFunctions.element(each.list().source(), scope).forEach(builder::slot);
        Environment environment = builder.build();
        each.key().ifPresent(f -> run.any(f, environment));
        return environment;
    }

    private void occasion(Occasion occasion, Environment environment) {
        switch (occasion) {
            case Occasion.When o -> run.time(o.formula(), environment);
            case Occasion.AnyOf o -> o.occasions().forEach(inner -> occasion(inner, environment));
            default -> {}
        }
    }

    private void due(Due due, Environment environment) {
        for (Due.Case one : due.cases()) {
            one.when().ifPresent(f -> run.condition(f, environment));
            limit(one.limit(), environment);
        }
    }

    private void limit(Due.Limit limit, Environment environment) {
        if (limit instanceof Due.Limit.Computed computed) {
            run.time(computed.formula(), environment);
        }
    }

    private void done(Fulfilment done, Environment environment) {
        switch (done) {
            case Fulfilment.AnyOf d -> d.ways().forEach(way -> done(way, environment));
            case Fulfilment.Condition d -> run.condition(d.formula(), environment);
            case Fulfilment.ByRow d ->
                Optional.ofNullable(register.sections().get(d.section()))
                        .ifPresent(s -> d.where().ifPresent(f -> run.condition(f, scope.row(s, ScopeUse.FREE))));
            case Fulfilment.ByRecord d ->
                Optional.ofNullable(scopes.get(d.register()))
                        .ifPresent(s -> d.where().ifPresent(f -> run.condition(f, s.record(ScopeUse.FREE))));
            default -> {}
        }
    }

    private void escalations(List<Escalation> escalations, Environment environment) {
        escalations.forEach(e -> e.when().ifPresent(f -> run.condition(f, environment)));
    }

    private void handOver(HandOver handOver) {
        Environment free = scope.record(ScopeUse.FREE);
        handOver.to().unless().ifPresent(f -> run.condition(f, free));
        way(handOver.to().way(), free);
        handOver.to().otherwise().ifPresent(w -> way(w, free));
        handOver.rows().ifPresent(f -> {
            Optional<Section> rows = handOver.sees().stream()
                    .flatMap(path -> register.sectionOf(path).stream())
                    .filter(Section::hasRows)
                    .findFirst();
            Environment seen = rows.map(s -> scope.row(s, ScopeUse.FREE)).orElse(free);
            run.condition(f, seen.more().known("receiver", FieldSlots.UNIT).build());
        });
        handOver.accept().ifPresent(l -> limit(l, free));
        handOver.returns().values().forEach(r -> {
            r.when().ifPresent(f -> run.condition(f, free));
            r.limit().ifPresent(l -> limit(l, free));
        });
        handOver.opens().ifPresent(o -> life.opening(o, free));
    }

    private void limit(HandOver.Limit limit, Environment environment) {
        due(limit.due(), environment);
        escalations(limit.escalations(), environment);
    }

    private void way(HandOver.Way way, Environment environment) {
        if (way instanceof HandOver.Way.InField field) {
            run.wanted(
                    field.unit(),
                    environment,
                    t -> t.equals(FieldSlots.UNIT) || t.equals(new ExpressionType.Several(FieldSlots.UNIT)),
                    "unit or units");
        }
    }
}
