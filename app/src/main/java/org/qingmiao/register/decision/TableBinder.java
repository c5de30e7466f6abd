package org.qingmiao.register.decision;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qingmiao.expression.CheckedExpression;
import org.qingmiao.expression.Compilation;
import org.qingmiao.expression.Environment;
import org.qingmiao.expression.ExpressionCompiler;
import org.qingmiao.expression.ExpressionProblem;
import org.qingmiao.expression.ExpressionType;
import org.qingmiao.expression.ExpressionType.Slot;
import org.qingmiao.pack.DiagnosticCode;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.PackProblem;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.register.code.TableProblem;
import org.qingmiao.register.decision.BoundTable.BoundRow;
import org.qingmiao.register.decision.CellValues.BadCell;
import org.qingmiao.register.decision.DecisionTable.Written;

/** Binds decision tables to what a register can name: types their facts and cells, and looks for overlaps and gaps. */
final class TableBinder {
    private static final Pattern COMPARED = Pattern.compile("(?:<=|>=|<|>)\\s*([a-z_][\\w.]*)");

    private final Environment environment;
    private final TableSet tables;
    private final Diagnostics diagnostics;
    private int faults;

    public TableBinder(Environment environment, TableSet tables, Diagnostics diagnostics) {
        this.environment = environment;
        this.tables = tables;
        this.diagnostics = diagnostics;
    }

    /** The table over the register's fields; empty if it cannot be bound, which is said where it stands. */
    public Optional<BoundTable> bind(DecisionTable table) {
        faults = 0;
        Map<String, CheckedExpression> facts = new LinkedHashMap<>();
        Environment.Builder names = environment.more();
        table.facts()
                .forEach((name, fact) -> compile(names.build(), fact.expression())
                        .ifPresentOrElse(
                                checked -> {
                                    facts.put(name, checked);
                                    names.slot(name, new Slot(checked.type(), checked.optional()));
                                },
                                () -> refuse(names.build(), fact.expression(), fact.place())));
        Map<String, CheckedExpression> inputs = inputs(table, names.build());
        List<BoundRow> rows = table.rows().stream().map(r -> row(r, inputs)).toList();
        DecisionTypes types = new DecisionTypes(table, tables);
        results(table, types);
        if (faults > 0) {
            return Optional.empty();
        }
        BoundTable bound = new BoundTable(table, types, facts, inputs, rows);
        new TableCoverage(bound, diagnostics).check();
        new AllUnknown(bound, diagnostics).check();
        return Optional.of(bound);
    }

    private void issue(SourceLocation place, DiagnosticCode code, String found, String expected) {
        faults++;
        diagnostics.issue(place, code, found, expected);
    }

    private static Optional<CheckedExpression> compile(Environment environment, String source) {
        return new ExpressionCompiler(environment).anything(source) instanceof Compilation.Checked c
                ? Optional.of(c.expression())
                : Optional.empty();
    }

    private void refuse(Environment environment, String source, SourceLocation at) {
        if (new ExpressionCompiler(environment).anything(source) instanceof Compilation.Refused refused) {
            for (ExpressionProblem problem : refused.problems()) {
                issue(
                        problem.line() == 1 ? at.inside(1, problem.column()) : at,
                        PackProblem.BAD_EXPRESSION,
                        problem.found(),
                        problem.expected());
            }
        }
    }

    private Map<String, CheckedExpression> inputs(DecisionTable table, Environment names) {
        Set<String> wanted = new LinkedHashSet<>(table.inputs());
        table.rows().forEach(row -> row.tests().values().forEach(test -> compared(test.text(), names, wanted)));
        Map<String, CheckedExpression> inputs = new LinkedHashMap<>();
        for (String input : wanted) {
            compile(names, input)
                    .ifPresentOrElse(
                            c -> inputs.put(input, c),
                            () -> issue(
                                    place(table, input),
                                    TableProblem.UNKNOWN_INPUT,
                                    input,
                                    "a field of the register, or a fact"));
        }
        return inputs;
    }

    /** Names that cells compare with, such as {@code < lod}. */
    private static void compared(String cell, Environment names, Set<String> wanted) {
        Matcher compared = COMPARED.matcher(cell);
        while (compared.find()) {
            if (compile(names, compared.group(1)).isPresent()) {
                wanted.add(compared.group(1));
            }
        }
    }

    private static SourceLocation place(DecisionTable table, String input) {
        return table.rows().stream()
                .flatMap(r -> Optional.ofNullable(r.tests().get(input)).stream())
                .map(Written::place)
                .findFirst()
                .orElse(table.place());
    }

    private BoundRow row(DecisionTable.Row row, Map<String, CheckedExpression> inputs) {
        Map<String, CellTest> tests = new LinkedHashMap<>();
        row.tests().forEach((input, written) -> {
            CheckedExpression expression = inputs.get(input);
            if (expression != null) {
                test(written, expression.type(), inputs.keySet())
                        .filter(t -> !(t instanceof CellTest.Anything))
                        .ifPresent(t -> tests.put(input, t));
            }
        });
        return new BoundRow(row, tests);
    }

    private Optional<CellTest> test(Written written, ExpressionType type, Set<String> inputs) {
        try {
            return Optional.of(new CellGrammar(type, inputs).read(written.text()));
        } catch (BadCell bad) {
            issue(written.place(), bad.code, bad.found, bad.expected);
            return Optional.empty();
        }
    }

    private void results(DecisionTable table, DecisionTypes types) {
        for (String result : table.results()) {
            ExpressionType type = types.type(result);
            boolean number = type.isNumber();
            for (DecisionTable.Row row : table.rows()) {
                Written written = row.results().get(result);
                if (written != null && type instanceof ExpressionType.Code code) {
                    code(written, code);
                }
            }
            if (table.hit() == HitPolicy.SUM && !number) {
                issue(table.place(), TableProblem.CELL_DOES_NOT_FIT, result, "numbers, which are added");
            }
        }
    }

    /** {@code none} gives nothing where the list has no such code. */
    private void code(Written written, ExpressionType.Code code) {
        if (!DecisionTypes.ABSENT.contains(written.text())) {
            try {
                new CellValues(code).read(written.text());
            } catch (BadCell bad) {
                issue(written.place(), bad.code, bad.found, bad.expected);
            }
        }
    }
}
