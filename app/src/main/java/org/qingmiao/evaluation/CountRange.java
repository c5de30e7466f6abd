package org.qingmiao.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
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
        List<String> names = names(count);
        List<LinearConstraint> constraints = new ArrayList<>();
        known.forEach(k -> constraints.add(
                new LinearConstraint(factors(k.sum, names), Relationship.EQ, k.value - k.sum.constant())));
        notNegative.forEach(form ->
                constraints.add(new LinearConstraint(factors(form, names), Relationship.GEQ, -form.constant())));
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

    private List<String> names(LinearForm count) {
        TreeSet<String> names = new TreeSet<>(count.factors().keySet());
        known.forEach(k -> names.addAll(k.sum.factors().keySet()));
        notNegative.forEach(form -> names.addAll(form.factors().keySet()));
        return List.copyOf(names);
    }

    private static double[] factors(LinearForm form, List<String> names) {
        return names.stream()
                .mapToDouble(name -> form.factors().getOrDefault(name, 0.0))
                .toArray();
    }
}
