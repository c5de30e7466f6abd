package org.qingmiao.plan;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qingmiao.expression.ExpressionProblem;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.NearestWord;
import org.qingmiao.pack.PackProblem;
import org.qingmiao.pack.SourceLocation;

/** Tells problems of expressions in the words of packs, at their place in the file. */
public final class ExpressionFaults {
    private static final Set<String> LOOKS = Set.of("previous", "below", "above");
    private static final Pattern LOOK = Pattern.compile("(?:\\w+\\s*\\(\\s*)+([\\w.]+)(?:\\s*\\))+");

    private final Collection<String> elements;
    private final Diagnostics diagnostics;

    public ExpressionFaults(Collection<String> elements, Diagnostics diagnostics) {
        this.elements = elements;
        this.diagnostics = diagnostics;
    }

    /** @param sourceLocation where the text of the expression begins */
    public void report(ExpressionProblem problem, String expression, SourceLocation sourceLocation) {
        switch (problem.code()) {
            case UNKNOWN_NAME -> unknown(problem.found(), at(sourceLocation, problem));
            case UNKNOWN_FUNCTION -> function(problem, expression, sourceLocation);
            case MIXED_NUMBERS ->
                bad(at(sourceLocation, problem), "a whole number beside a data element", "decimals: 2.0, not 2");
            case WRONG_RESULT -> bad(sourceLocation, "type " + problem.found(), problem.expected());
            default -> bad(at(sourceLocation, problem), problem.found(), problem.expected());
        }
    }

    private void function(ExpressionProblem problem, String expression, SourceLocation sourceLocation) {
        Matcher look = LOOK.matcher(expression).region(problem.offset(), expression.length());
        if (!LOOKS.contains(problem.found())) {
            bad(at(sourceLocation, problem), problem.found() + "(…)", problem.expected());
        } else if (!look.lookingAt()) {
            bad(at(sourceLocation, problem), problem.found() + "(…) of an expression", "of a data element");
        } else if (elements.contains(look.group(1))) {
            bad(
                    at(sourceLocation, problem),
                    look.group(),
                    "in checks alone: previous(…), below(…), above(…), previous(below(…)), previous(above(…))");
        } else {
            SourceLocation start = at(sourceLocation, problem);
            int column = start.column() + look.start(1) - problem.offset();
            unknown(look.group(1), new SourceLocation(start.file(), start.line(), column));
        }
    }

    private void unknown(String name, SourceLocation sourceLocation) {
        diagnostics.issue(
                sourceLocation,
                PackProblem.UNKNOWN_REFERENCE,
                "data element " + name,
                NearestWord.suggestion(name, elements));
    }

    private void bad(SourceLocation sourceLocation, String what, String expected) {
        diagnostics.issue(sourceLocation, PackProblem.BAD_EXPRESSION, what, expected);
    }

    private static SourceLocation at(SourceLocation sourceLocation, ExpressionProblem problem) {
        return sourceLocation.inside(problem.line(), problem.column());
    }
}
