package org.qingmiao.evaluation.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.math3.exception.TooManyIterationsException;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NoFeasibleSolutionException;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.linear.UnboundedSolutionException;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/** How far a hidden count can be narrowed by who knows some sums of counts and that no count is negative. */
final class CountRange {
    private static final int STEPS = 10_000;

    private final List<Known> known;
    private final List<LinearForm> notNegative;

    /** A sum that stands somewhere in public. */
    record Known(LinearForm sum, double value) {}

    /** @param notNegative sums that everybody knows to be zero or more, besides the counts themselves */
    CountRange(Collection<Known> known, Collection<LinearForm> notNegative) {
        this.known = List.copyOf(known);
        this.notNegative = List.copyOf(notNegative);
    }

    /** Whether both values are possible, and so all between them. */
    boolean leavesOpen(LinearForm count, double low, double high) {
        return bound(count, GoalType.MINIMIZE) <= low + 1e-6 && bound(count, GoalType.MAXIMIZE) >= high - 1e-6;
    }

    /** What cannot be worked out counts as known: then more is hidden, never less. */
    private double bound(LinearForm count, GoalType goal) {
        Set<String> together = together(count);
        List<String> names = List.copyOf(together);
        List<LinearConstraint> constraints = new ArrayList<>();
        known.stream()
                .filter(k -> touches(k.sum, together))
                .forEach(k -> constraints.add(
                        new LinearConstraint(factors(k.sum, names), Relationship.EQ, k.value - k.sum.constant())));
        notNegative.stream()
                .filter(form -> touches(form, together))
                .forEach(form -> constraints.add(
                        new LinearConstraint(factors(form, names), Relationship.GEQ, -form.constant())));
        try {
            return new SimplexSolver()
                    .optimize(
                            new MaxIter(STEPS),
                            new LinearObjectiveFunction(factors(count, names), count.constant()),
                            new LinearConstraintSet(constraints),
                            goal,
                            new NonNegativeConstraint(true))
                    .getValue();
        } catch (UnboundedSolutionException open) {
            return goal == GoalType.MINIMIZE ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        } catch (NoFeasibleSolutionException | TooManyIterationsException contradiction) {
            return Double.NaN;
        }
    }

    /** The elements that hang together with a count; what contradicts itself elsewhere says nothing of it. */
    private Set<String> together(LinearForm count) {
        Set<String> together = new TreeSet<>(count.factors().keySet());
        boolean grew = true;
        while (grew) {
            grew = Stream.concat(known.stream().map(Known::sum), notNegative.stream())
                    .filter(form -> touches(form, together))
                    .map(form -> together.addAll(form.factors().keySet()))
                    .reduce(false, Boolean::logicalOr);
        }
        return together;
    }

    private static boolean touches(LinearForm form, Set<String> elements) {
        return form.factors().keySet().stream().anyMatch(elements::contains);
    }

    private static double[] factors(LinearForm form, List<String> names) {
        return names.stream()
                .mapToDouble(name -> form.factors().getOrDefault(name, 0.0))
                .toArray();
    }
}
