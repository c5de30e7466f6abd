package org.qingmiao.expression;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Compiles expressions. CEL's parser reads them; types, absence and limits are our own. Everything that is wrong is a
 * problem with its place; nothing is thrown for what a pack may hold.
 */
public final class ExpressionCompiler {
    private final Environment environment;

    public ExpressionCompiler(Environment environment) {
        this.environment = environment;
    }

    /** A condition: yes or no, never absent. */
    public Compilation condition(String source) {
        return compile(source, "a condition (yes_no)", t -> t instanceof ExpressionType.YesNo, false);
    }

    /** A number of any kind; it may be absent, as when something is divided by zero. */
    public Compilation number(String source) {
        return compile(source, "a number", ExpressionType::isNumber, true);
    }

    /** A value of any type that can be stored or shown; it may be absent. */
    public Compilation value(String source) {
        return compile(source, "a value", ExpressionType::isValue, true);
    }

    /** Like a value, but several values, such as codes, the rows of a section or a result with parts may come out too. */
    public Compilation anything(String source) {
        return compile(
                source,
                "a value, several of them, rows or a result with parts",
                t -> !(t instanceof ExpressionType.Length),
                true);
    }

    private Compilation compile(String source, String wanted, Predicate<ExpressionType> fits, boolean mayBeAbsent) {
        Problems problems = new Problems(source);
        Optional<Parsed> parsed = Parsed.read(source, problems);
        if (parsed.isEmpty()) {
            return new Compilation.Refused(problems.all());
        }
        Typing typing = new Typing(environment, parsed.get(), problems);
        Optional<Node> tree = typing.tree();
        if (tree.isEmpty()) {
            return new Compilation.Refused(problems.all());
        }
        Node root = tree.get();
        int start = parsed.get().start(parsed.get().root());
        if (!fits.test(root.type())) {
            problems.add(ExpressionProblem.Code.WRONG_RESULT, start, root.type().word(), wanted);
        }
        Absence absence = new Absence(typing.places(), problems);
        boolean optional = mayBeAbsent ? absence.mayBeAbsent(root) : absence.require(root);
        Set<String> names = new LinkedHashSet<>();
        Trees.walk(root, node -> {
            if (node instanceof Node.Variable v) {
                names.add(v.name());
            }
        });
        return problems.none()
                ? new Compilation.Checked(new CheckedExpression(source, root, optional, names))
                : new Compilation.Refused(problems.all());
    }
}
