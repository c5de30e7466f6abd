package org.qingmiao.register.formula;

import java.util.Optional;
import org.qingmiao.expression.Environment;
import org.qingmiao.expression.ExpressionType;
import org.qingmiao.register.definition.Access.Holder;
import org.qingmiao.register.definition.FormulaText;
import org.qingmiao.register.definition.Ground;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterCount;
import org.qingmiao.register.definition.RegisterCount.Measure;
import org.qingmiao.register.definition.RegisterCount.Take;
import org.qingmiao.register.definition.Section;

/** Compiles what counts, lists, grants, the ground and bound calculators say. */
final class ViewFormulas {
    private final Register register;
    private final RegisterScope scope;
    private final FormulaRun run;

    ViewFormulas(Register register, RegisterScope scope, FormulaRun run) {
        this.register = register;
        this.scope = scope;
        this.run = run;
    }

    void compile() {
        Environment free = scope.record(ScopeUse.FREE);
        register.lists().values().forEach(list -> {
            list.filter().ifPresent(f -> run.condition(f, free));
            list.without().ifPresent(f -> run.condition(f, free));
            list.where().ifPresent(f -> run.condition(f, free));
        });
        // Who reaches a record is kept with it, so that it may not move with time alone.
        Environment kept = scope.record(ScopeUse.STORED);
        register.access()
                .grants()
                .forEach(g ->
                        g.when().ifPresent(f -> run.condition(f, g.holder() instanceof Holder.OfDuty ? kept : free)));
        register.access().locks().values().forEach(l -> run.condition(l.when(), free));
        register.judged().values().forEach(b -> b.takes().values().forEach(f -> run.any(f, free)));
        register.map().values().stream().filter(f -> !f.source().equals("else")).forEach(f -> run.condition(f, free));
        ground(register.ground(), free);
        register.counts().values().forEach(this::count);
    }

    private void ground(Ground ground, Environment free) {
        if (!ground.keep().after().source().isEmpty()) {
            run.time(ground.keep().after(), free);
        }
        ground.notice().flatMap(Ground.Notice::unless).ifPresent(f -> run.condition(f, free));
        ground.withoutConsent().ifPresent(f -> run.condition(f, free));
    }

    private void count(RegisterCount count) {
        Environment environment = environment(count);
        measure(count.measure(), environment);
        count.where().ifPresent(f -> run.condition(f, environment));
        count.by().values().forEach(f -> run.any(f, environment));
        count.unit().ifPresent(f -> unit(f, environment));
        switch (count.take()) {
            case Take.All t -> {}
            case Take.Distinct t -> run.any(t.of(), environment);
            case Take.Latest t -> run.any(t.of(), environment);
            case Take.Sum t -> run.number(t.of(), environment);
            case Take.Median t -> run.number(t.of(), environment);
        }
    }

    private Environment environment(RegisterCount count) {
        Optional<Section> rows = switch (count.measure()) {
            case Measure.StockOfRows m ->
                Optional.ofNullable(register.sections().get(m.section()));
            case Measure.Flow m -> m.section().map(register.sections()::get);
            default -> Optional.empty();
        };
        return rows.map(s -> scope.row(s, ScopeUse.COUNT)).orElseGet(() -> scope.record(ScopeUse.COUNT));
    }

    private void measure(Measure measure, Environment environment) {
        switch (measure) {
            case Measure.Flow m -> run.time(m.date(), environment);
            case Measure.Cohort m -> run.time(m.birth(), environment);
            case Measure.Stock m -> {
                m.from().ifPresent(f -> run.time(f, environment));
                m.until().ifPresent(f -> run.time(f, environment));
            }
            case Measure.Units m -> {
                run.condition(m.holds(), environment);
                m.admitted().ifPresent(f -> run.condition(f, environment));
                m.date().ifPresent(f -> run.time(f, environment));
            }
            case Measure.StockOfRows m -> {}
            case Measure.Debts m -> {}
        }
    }

    private void unit(FormulaText formula, Environment environment) {
        run.wanted(formula, environment, t -> t.equals(new ExpressionType.Reference("unit")), "unit");
    }
}
