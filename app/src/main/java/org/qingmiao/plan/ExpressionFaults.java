package org.qingmiao.plan;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qingmiao.expression.ExpressionProblem;

/** Tells problems of expressions in the words of packs, at their place in the file. */
final class ExpressionFaults {
    private static final Set<String> LOOKS = Set.of("previous", "below", "above");
    private static final Pattern LOOK = Pattern.compile("(?:\\w+\\s*\\(\\s*)+([\\w.]+)(?:\\s*\\))+");

    private final Collection<String> elements;
    private final Found found;

    ExpressionFaults(Collection<String> elements, Found found) {
        this.elements = elements;
        this.found = found;
    }

    /** @param place where the text of the expression begins */
    void report(ExpressionProblem problem, String expression, Place place) {
        switch (problem.code()) {
            case UNKNOWN_NAME -> unknown(problem.found(), at(place, problem));
            case UNKNOWN_FUNCTION -> function(problem, expression, place);
            case MIXED_NUMBERS ->
                bad(at(place, problem), "a whole number beside a data element", "decimals: 2.0, not 2");
            case WRONG_RESULT -> bad(place, "type " + problem.found(), problem.expected());
            default -> bad(at(place, problem), problem.found(), problem.expected());
        }
    }

    private void function(ExpressionProblem problem, String expression, Place place) {
        Matcher look = LOOK.matcher(expression).region(problem.offset(), expression.length());
        if (!LOOKS.contains(problem.found())) {
            bad(at(place, problem), problem.found() + "(…)", problem.expected());
        } else if (!look.lookingAt()) {
            bad(at(place, problem), problem.found() + "(…) of an expression", "of a data element");
        } else if (elements.contains(look.group(1))) {
            bad(
                    at(place, problem),
                    look.group(),
                    "in checks alone: previous(…), below(…), above(…), previous(below(…)), previous(above(…))");
        } else {
            Place start = at(place, problem);
            int column = start.column() + look.start(1) - problem.offset();
            unknown(look.group(1), new Place(start.file(), start.line(), column));
        }
    }

    private void unknown(String name, Place place) {
        found.issue(place, Issue.Code.UNKNOWN_REFERENCE, "data element " + name, Nearest.suggestion(name, elements));
    }

    private void bad(Place place, String what, String expected) {
        found.issue(place, Issue.Code.BAD_EXPRESSION, what, expected);
    }

    private static Place at(Place place, ExpressionProblem problem) {
        boolean first = problem.line() == 1;
        return new Place(
                place.file(),
                place.line() + problem.line() - 1,
                first ? place.column() + problem.column() - 1 : problem.column());
    }
}
