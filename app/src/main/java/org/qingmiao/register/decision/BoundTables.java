package org.qingmiao.register.decision;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.expression.CheckedExpression;
import org.qingmiao.expression.Environment;
import org.qingmiao.expression.Node;
import org.qingmiao.expression.Trees;
import org.qingmiao.pack.Diagnostics;

/**
 * The decision tables that one register uses, bound to its fields.
 *
 * @param editions by the table's id
 */
public record BoundTables(Map<String, List<BoundTable>> editions) {
    public static final BoundTables NONE = new BoundTables(Map.of());

    public BoundTables {
        editions = Map.copyOf(editions);
    }

    /**
     * Binds what expressions ask for, and what the facts of those tables ask for in turn; faults go to the diagnostics.
     */
    public static BoundTables of(
            Collection<CheckedExpression> expressions,
            Environment environment,
            TableSet tables,
            Diagnostics diagnostics) {
        TableBinder binder = new TableBinder(environment, tables, diagnostics);
        Map<String, List<BoundTable>> editions = new LinkedHashMap<>();
        Deque<String> wanted = new ArrayDeque<>();
        expressions.forEach(e -> wanted.addAll(asked(e)));
        while (!wanted.isEmpty()) {
            String id = wanted.pop();
            if (!editions.containsKey(id)) {
                List<BoundTable> bound = new ArrayList<>();
                tables.decision(id).forEach(t -> binder.bind(t).ifPresent(bound::add));
                editions.put(id, bound);
                bound.forEach(t -> t.facts().values().forEach(f -> wanted.addAll(asked(f))));
            }
        }
        return new BoundTables(editions);
    }

    /** The tables that an expression asks by name. */
    public static Set<String> asked(CheckedExpression expression) {
        Set<String> asked = new LinkedHashSet<>();
        Trees.walk(expression.tree(), node -> {
            if (node instanceof Node.HostCall call
                    && call.name().equals("decide")
                    && call.arguments().getFirst() instanceof Node.Constant id) {
                asked.add(Objects.requireNonNull(id.value()).toString());
            }
        });
        return asked;
    }

    /** The edition of a day. */
    public Optional<BoundTable> on(String id, LocalDate day) {
        return editions.getOrDefault(id, List.of()).stream()
                .filter(t -> t.table().valid().holds(day))
                .findFirst();
    }
}
