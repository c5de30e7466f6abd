package org.qingmiao.register.compiler;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.expression.CheckedExpression;
import org.qingmiao.register.decision.BoundTables;
import org.qingmiao.register.definition.FormulaText;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterField.Requirement;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.formula.ComputedField;
import org.qingmiao.register.formula.RegisterScope;
import org.qingmiao.register.formula.StateGraph;

/**
 * A register with its expressions typed and what follows from it computed.
 *
 * @param graph the states of a record
 * @param rowGraphs the states of rows, by section
 * @param formulas every expression that is right
 * @param order computed and proposed fields, each behind those that it reads
 * @param tables the decision tables that expressions about the record ask, bound to its fields
 * @param rowTables those that expressions about rows ask, by section
 */
public record CompiledRegister(
        Register definition,
        RegisterScope scope,
        StateGraph graph,
        Map<String, StateGraph> rowGraphs,
        Map<FormulaText, CheckedExpression> formulas,
        List<ComputedField> order,
        BoundTables tables,
        Map<String, BoundTables> rowTables) {

    public CompiledRegister {
        rowGraphs = Map.copyOf(rowGraphs);
        formulas = Map.copyOf(formulas);
        order = List.copyOf(order);
        rowTables = Map.copyOf(rowTables);
    }

    public String id() {
        return definition.id();
    }

    /** The typed expression; nothing if it was refused. */
    public Optional<CheckedExpression> formula(FormulaText text) {
        return Optional.ofNullable(formulas.get(text));
    }

    /**
     * The states of a record, or of a row if the field is in a section whose rows have states, in which a requirement
     * holds: those it names and all that come only through one of them.
     */
    public Set<String> requiredIn(Section section, Requirement.InStates requirement) {
        return Optional.ofNullable(rowGraphs.get(section.id()))
                .filter(rows -> rows.states().containsAll(requirement.states()))
                .orElse(graph)
                .onlyThrough(requirement.states());
    }

    /** Whether a field must be filled in a state, as far as that hangs on nothing else that is filled. */
    public boolean isRequired(Section section, Requirement requirement, String state) {
        return switch (requirement) {
            case Requirement.Row row -> true;
            case Requirement.InStates in ->
                in.when().isEmpty() && requiredIn(section, in).contains(state);
        };
    }

    /** The steps that lead from a state of the record, in their order; guards are not asked. */
    public Map<String, RegisterStep> stepsFrom(String state) {
        Map<String, RegisterStep> steps = new LinkedHashMap<>();
        definition.steps().forEach((id, step) -> {
            if (step.section().isEmpty() && graph.leaves(id).contains(state)) {
                steps.put(id, step);
            }
        });
        return steps;
    }
}
