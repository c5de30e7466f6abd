package org.qingmiao.register.formula;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterState;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.definition.RegisterStep.From;
import org.qingmiao.register.definition.Section;

/** The states of a record, or of a section's rows, and how steps lead from one to another. */
public final class StateGraph {
    private final Set<String> states = new LinkedHashSet<>();
    private final Set<String> ends = new LinkedHashSet<>();
    private final Set<String> begins = new LinkedHashSet<>();
    private final Map<String, Set<String>> edges = new LinkedHashMap<>();
    private final Map<String, Set<String>> leaves = new LinkedHashMap<>();

    private StateGraph(Map<String, RegisterState> all) {
        all.forEach((id, state) -> {
            states.add(id);
            edges.put(id, new LinkedHashSet<>());
            if (state.end()) {
                ends.add(id);
            }
        });
    }

    /** The states of a record. */
    public static StateGraph of(Register register) {
        StateGraph graph = new StateGraph(register.states());
        for (RegisterStep step : register.steps().values()) {
            if (step.section().isEmpty()) {
                graph.add(step);
            }
            step.moves().forEach(graph::edge);
        }
        return graph.begun();
    }

    /** The states of a section's rows. */
    public static StateGraph of(Register register, Section section) {
        StateGraph graph = new StateGraph(section.states());
        register.steps().values().stream()
                .filter(s -> s.section().filter(section.id()::equals).isPresent())
                .forEach(graph::add);
        return graph.begun();
    }

    private void add(RegisterStep step) {
        Set<String> from = switch (step.origin()) {
            case From.Nothing f -> Set.of();
            case From.Any f -> open();
            case From.States f -> new LinkedHashSet<>(f.states());
        };
        leaves.put(step.id(), from);
        step.to().ifPresent(to -> {
            if (step.origin() instanceof From.Nothing) {
                begins.add(to);
            }
            from.forEach(f -> edge(f, to));
        });
    }

    private void edge(String from, String to) {
        if (states.contains(from) && states.contains(to)) {
            edges.computeIfAbsent(from, s -> new LinkedHashSet<>()).add(to);
        }
    }

    private StateGraph begun() {
        begins.retainAll(states);
        if (begins.isEmpty() && !states.isEmpty()) {
            begins.add(states.iterator().next());
        }
        return this;
    }

    /** States in which something is still expected. */
    public Set<String> open() {
        Set<String> open = new LinkedHashSet<>(states);
        open.removeAll(ends);
        return open;
    }

    /** Where a record begins: where the steps lead that make it, else the first state. */
    public Set<String> begins() {
        return Set.copyOf(begins);
    }

    /** The states in which a step may be taken; empty for a step that makes the record. */
    public Set<String> leaves(String step) {
        return leaves.getOrDefault(step, Set.of());
    }

    /** All states that can be reached from these, themselves included. */
    public Set<String> reachable(Collection<String> from) {
        return reachable(from, Set.of());
    }

    private Set<String> reachable(Collection<String> from, Collection<String> closed) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>(from);
        while (!next.isEmpty()) {
            String state = next.pop();
            if (states.contains(state) && !closed.contains(state) && reached.add(state)) {
                next.addAll(edges.getOrDefault(state, Set.of()));
            }
        }
        return reached;
    }

    /** The states that some record can be in. */
    public Set<String> reached() {
        return reachable(begins, Set.of());
    }

    /**
     * These states and all that come only through one of them: where what is required in them holds. A record that was
     * refused on a branch beside them is not among them.
     */
    public Set<String> onlyThrough(Collection<String> through) {
        Set<String> only = new LinkedHashSet<>(reached());
        only.removeAll(reachable(begins, through));
        through.stream().filter(states::contains).forEach(only::add);
        return only;
    }

    /** The states that every record in this state has been in, itself included. */
    public Set<String> dominators(String state) {
        Set<String> dominators = new LinkedHashSet<>();
        for (String other : states) {
            if (other.equals(state) || onlyThrough(List.of(other)).contains(state)) {
                dominators.add(other);
            }
        }
        return dominators;
    }

    /** The states that every record that is in one of these has been in. */
    public Set<String> certain(Collection<String> in) {
        Set<String> certain = new LinkedHashSet<>(states);
        in.forEach(state -> certain.retainAll(dominators(state)));
        return in.isEmpty() ? Set.of() : certain;
    }

    /** Whether an end can be reached from a state. */
    public boolean canEnd(String state) {
        return reachable(List.of(state)).stream().anyMatch(ends::contains);
    }

    public Set<String> ends() {
        return Set.copyOf(ends);
    }

    public Set<String> states() {
        return Set.copyOf(states);
    }
}
