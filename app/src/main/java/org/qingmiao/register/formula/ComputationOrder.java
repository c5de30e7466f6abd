package org.qingmiao.register.formula;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.expression.CheckedExpression;
import org.qingmiao.expression.Environment;
import org.qingmiao.expression.ExpressionType;
import org.qingmiao.expression.Node;
import org.qingmiao.expression.Trees;
import org.qingmiao.register.decision.BoundTables;
import org.qingmiao.register.decision.DecisionTable;
import org.qingmiao.register.decision.TableSet;
import org.qingmiao.register.definition.FormulaText;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.definition.Source;

/** In which order fields are computed: each behind those that it reads, also through tables and named expressions. */
public final class ComputationOrder {
    private final Register register;
    private final Map<FormulaText, CheckedExpression> formulas;
    private final TableSet tables;
    private final RegisterScope scope;
    private final Map<String, Environment> facts = new HashMap<>();
    private final Map<String, ComputedField> computed = new LinkedHashMap<>();
    private final List<ComputedField> order = new ArrayList<>();
    private final Set<String> done = new LinkedHashSet<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final List<List<String>> circles = new ArrayList<>();

    public ComputationOrder(
            Register register, Map<FormulaText, CheckedExpression> formulas, TableSet tables, RegisterScope scope) {
        this.register = register;
        this.formulas = Map.copyOf(formulas);
        this.tables = tables;
        this.scope = scope;
        for (Section section : register.sections().values()) {
            for (RegisterField field : section.fields().values()) {
                if (field.formula().isPresent() || field.source() instanceof Source.Judged) {
                    ComputedField one = new ComputedField(section, field);
                    computed.put(one.path(), one);
                }
            }
        }
        computed.keySet().forEach(this::visit);
    }

    public List<ComputedField> order() {
        return List.copyOf(order);
    }

    /** Fields that are computed from each other, each circle from its first field to itself. */
    public List<List<String>> circles() {
        return List.copyOf(circles);
    }

    private void visit(String field) {
        if (done.contains(field)) {
            return;
        }
        if (path.contains(field)) {
            List<String> circle = new ArrayList<>(path.reversed());
            circle = new ArrayList<>(circle.subList(circle.indexOf(field), circle.size()));
            circle.add(field);
            circles.add(circle);
            return;
        }
        path.push(field);
        ComputedField one = computed.get(field);
        if (one != null) {
            reads(one).stream().filter(computed::containsKey).forEach(this::visit);
            order.add(one);
        }
        path.pop();
        done.add(field);
    }

    /** The fields that one reads, by {@code section.field}. */
    private Set<String> reads(ComputedField one) {
        Set<String> reads = new LinkedHashSet<>();
        if (one.field().source() instanceof Source.Judged judged) {
            Optional.ofNullable(register.judged().get(judged.binding()))
                    .ifPresent(b -> b.takes().values().forEach(f -> formula(f, one.section(), reads)));
        } else {
            one.field().formula().ifPresent(f -> formula(f, one.section(), reads));
        }
        return reads;
    }

    private void formula(FormulaText text, Section section, Set<String> reads) {
        CheckedExpression expression = formulas.get(text);
        if (expression != null) {
            names(expression, section, reads, new LinkedHashSet<>());
        }
    }

    private void names(CheckedExpression expression, Section section, Set<String> reads, Set<String> asked) {
        for (String name : expression.names()) {
            defined(name, section, reads, asked);
            field(name, section, reads);
        }
        Trees.walk(expression.tree(), node -> {
            if (node instanceof Node.OverRows over
                    && over.list() instanceof Node.Variable list
                    && list.type() instanceof ExpressionType.Rows) {
                members(over, list.name(), reads);
            }
        });
        BoundTables.asked(expression).stream().filter(asked::add).forEach(t -> table(t, section, reads, asked));
    }

    /** What an expression reads that the register calls by a name. */
    private void defined(String name, Section section, Set<String> reads, Set<String> asked) {
        FormulaText defined = register.define().get(name);
        CheckedExpression expression = defined == null ? null : formulas.get(defined);
        if (expression != null && asked.add("define " + name)) {
            names(expression, section, reads, asked);
        }
    }

    /** The fields of rows that are looked at while walking over them. */
    private void members(Node.OverRows over, String list, Set<String> reads) {
        String sectionId = list.substring(list.lastIndexOf('.') + 1);
        Trees.walk(over, node -> {
            if (node instanceof Node.Member member && member.row().equals(over.row())) {
                reads.add(sectionId + "." + member.field());
            }
        });
        boolean whole = over.taken() == Node.Taken.LAST;
        Section section = register.sections().get(sectionId);
        if (whole && section != null) {
            section.fields().keySet().forEach(f -> reads.add(sectionId + "." + f));
        }
    }

    private void field(String name, Section section, Set<String> reads) {
        String plain = name.startsWith("row.") ? name.substring("row.".length()) : name;
        int bracket = plain.indexOf('(');
        String path = bracket < 0 ? plain : plain.substring(bracket + 1, plain.length() - 1);
        for (String candidate : List.of(path, path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : path)) {
            if (section.recurs() && section.fields().containsKey(candidate)) {
                reads.add(section.id() + "." + candidate);
                return;
            }
            Optional<RegisterField> found = register.field(candidate);
            if (found.isPresent()) {
                register.sections().values().stream()
                        .filter(s -> s.fields().containsValue(found.get()))
                        .forEach(s -> reads.add(s.id() + "." + found.get().id()));
                return;
            }
        }
    }

    private Environment facts(Section section) {
        return facts.computeIfAbsent(section.id(), id -> scope.facts(Optional.of(section)));
    }

    private void table(String id, Section section, Set<String> reads, Set<String> asked) {
        for (DecisionTable table : tables.decision(id)) {
            table.inputs().forEach(input -> {
                if (!table.facts().containsKey(input)) {
                    field(input, section, reads);
                    defined(input, section, reads, asked);
                }
            });
            FactReads.of(table, facts(section)).forEach(fact -> names(fact, section, reads, asked));
        }
    }
}
