package org.qingmiao.register.trial.given;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.expression.CheckedExpression;
import org.qingmiao.register.clock.DueClock;
import org.qingmiao.register.compiler.CompiledRegister;
import org.qingmiao.register.decision.BoundTables;
import org.qingmiao.register.decision.TableSet;
import org.qingmiao.register.definition.CalculatorBinding;
import org.qingmiao.register.definition.FormulaText;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterField.Requirement;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.formula.RegisterScope;
import org.qingmiao.register.function.CalculatorRun;

/** A register with all that is prepared once to try records on it. */
public final class TrialRegister {
    private final CompiledRegister compiled;
    private final TableSet tables;
    private final TrialFields fields;
    private final DueClock clock = DueClock.china();
    private final Map<String, Optional<CalculatorRun>> calculators = new HashMap<>();
    private final IdentityHashMap<Requirement.InStates, Set<String>> required = new IdentityHashMap<>();
    private final Map<String, Set<String>> behind = new HashMap<>();
    private final Map<String, Set<String>> onward = new HashMap<>();

    public TrialRegister(CompiledRegister compiled, TableSet tables) {
        this.compiled = compiled;
        this.tables = tables;
        this.fields = new TrialFields(compiled.definition());
    }

    public Register register() {
        return compiled.definition();
    }

    public CompiledRegister compiled() {
        return compiled;
    }

    public RegisterScope scope() {
        return compiled.scope();
    }

    public TableSet tables() {
        return tables;
    }

    public TrialFields fields() {
        return fields;
    }

    public DueClock clock() {
        return clock;
    }

    public ZoneId zone() {
        return clock.zone();
    }

    public Optional<CheckedExpression> formula(FormulaText text) {
        return compiled.formula(text);
    }

    /** The states in which a requirement holds; worked out once. */
    public Set<String> requiredIn(Section section, Requirement.InStates requirement) {
        return required.computeIfAbsent(requirement, r -> compiled.requiredIn(section, requirement));
    }

    /** A state and all that come only through it; worked out once. */
    public Set<String> onlyThrough(String state) {
        return behind.computeIfAbsent(state, s -> compiled.graph().onlyThrough(List.of(s)));
    }

    /** The same of the rows of a section; nothing where they have no states. */
    public Set<String> onlyThrough(Section section, String state) {
        return behind.computeIfAbsent(
                section.id() + "/" + state,
                key -> Optional.ofNullable(compiled.rowGraphs().get(section.id()))
                        .map(graph -> graph.onlyThrough(List.of(state)))
                        .orElse(Set.of()));
    }

    /** A state and all that can be reached from it; worked out once. */
    public Set<String> reachable(String state) {
        return onward.computeIfAbsent(state, s -> compiled.graph().reachable(List.of(s)));
    }

    /** The calculator of a binding; empty if there is none of the name. */
    public Optional<CalculatorRun> calculator(CalculatorBinding binding) {
        return calculators.computeIfAbsent(
                binding.id(), id -> CalculatorRun.of(binding.calculator(), binding.options()));
    }

    /** The decision tables as the record, or the rows and members of a section, ask them. */
    public BoundTables decisions(Optional<Section> section) {
        return section.map(s -> compiled.rowTables().getOrDefault(s.id(), BoundTables.NONE))
                .orElse(compiled.tables());
    }
}
