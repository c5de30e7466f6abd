package org.qingmiao.register.compiler;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.qingmiao.expression.CheckedExpression;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.register.decision.BoundTables;
import org.qingmiao.register.definition.FormulaText;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.formula.ComputationOrder;
import org.qingmiao.register.formula.RegisterFormulas;
import org.qingmiao.register.formula.RegisterScope;
import org.qingmiao.register.formula.StateGraph;
import org.qingmiao.register.reader.UncheckedRegisters;
import org.qingmiao.register.validation.RegisterRules;

/** Compiles what was read: names first, then the expressions of each register, then the rules. */
final class RegisterCompilation {
    private final UncheckedRegisters read;
    private final Diagnostics diagnostics;
    private final Map<String, RegisterScope> scopes = new LinkedHashMap<>();

    RegisterCompilation(UncheckedRegisters read, Diagnostics diagnostics) {
        this.read = read;
        this.diagnostics = diagnostics;
    }

    /** @param wanted which registers are compiled */
    RegisterCatalogue catalogue(Predicate<String> wanted) {
        read.registers().forEach((id, r) -> scopes.put(id, new RegisterScope(r, read.registers(), read.tables())));
        List<Register> all = read.registers().values().stream()
                .filter(r -> wanted.test(r.id()))
                .toList();
        all.forEach(r -> RegisterFormulas.learn(r, Objects.requireNonNull(scopes.get(r.id()))));
        Map<String, CompiledRegister> compiled = new LinkedHashMap<>();
        all.forEach(r -> compiled.put(r.id(), compile(r)));
        scopes.values().forEach(RegisterScope::forget);
        return new RegisterCatalogue(
                read.pack(), compiled, read.duties(), read.clocks(), read.tables(), read.clauses());
    }

    private CompiledRegister compile(Register register) {
        Diagnostics told = register.pack().equals(read.pack()) ? diagnostics : new Diagnostics();
        RegisterScope scope = Objects.requireNonNull(scopes.get(register.id()));
        Map<FormulaText, CheckedExpression> formulas = RegisterFormulas.of(register, read.registers(), scopes, told);
        ComputationOrder order = new ComputationOrder(register, formulas, read.tables(), scope);
        Map<String, StateGraph> rowGraphs = new LinkedHashMap<>();
        register.sections().values().stream()
                .filter(s -> !s.states().isEmpty())
                .forEach(s -> rowGraphs.put(s.id(), StateGraph.of(register, s)));
        new RegisterRules(register, read, formulas, told).check(order.circles());
        AskedBy asked = new AskedBy(register, formulas);
        return new CompiledRegister(
                register,
                scope,
                StateGraph.of(register),
                rowGraphs,
                formulas,
                order.order(),
                bound(asked, Optional.empty(), scope, told),
                rowTables(register, asked, scope, told));
    }

    private Map<String, BoundTables> rowTables(
            Register register, AskedBy asked, RegisterScope scope, Diagnostics told) {
        Map<String, BoundTables> tables = new LinkedHashMap<>();
        register.sections().values().stream()
                .filter(Section::recurs)
                .forEach(s -> tables.put(s.id(), bound(asked, Optional.of(s), scope, told)));
        return tables;
    }

    /** The tables that are asked about the record, or about the rows of one section. */
    private BoundTables bound(AskedBy asked, Optional<Section> section, RegisterScope scope, Diagnostics told) {
        return BoundTables.of(asked.of(section), scope.facts(section), read.tables(), told);
    }
}
