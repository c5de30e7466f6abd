package org.qingmiao.evaluation.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleBiFunction;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.linear.UnboundedSolutionException;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.jspecify.annotations.Nullable;
import org.qingmiao.evaluation.rule.TargetState;
import org.qingmiao.plan.Formula;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.Target;

/**
 * Somebody who knows the published formulas and collects every published number, with the interval that its rounding
 * leaves, and works out by linear programming how far hidden counts can be narrowed. Knows nothing of how the platform
 * decides.
 */
final class PublicAttack {
    private static final double EPSILON = 1e-6;

    private final Plan plan;
    private final SortedMap<Integer, Set<Fact>> facts = new TreeMap<>();
    private int learnt;

    /** {@code sum relation 0}. */
    record Fact(LinearForm sum, Relationship relation) {}

    /** What a count can be, in whole numbers. */
    record Range(double least, double most) {
        boolean leavesOneToFourOpen() {
            return least <= 1 && most >= 4;
        }
    }

    PublicAttack(Plan plan) {
        this.plan = plan;
    }

    /** How many numbers were read, equal ones counted each time. */
    int learnt() {
        return learnt;
    }

    private void learn(int year, LinearForm sum, Relationship relation) {
        learnt++;
        facts.computeIfAbsent(year, y -> new LinkedHashSet<>()).add(new Fact(sum, relation));
    }

    /** A rate or count as it is printed. */
    void value(Indicator indicator, int year, String printed) {
        Optional<LinearForm> sum = sum(indicator.numerator());
        if (sum.isEmpty()) {
            return;
        }
        LinearForm above = sum.get().times(indicator.factor());
        BigDecimal value = new BigDecimal(printed.replace(",", ""));
        double half = 0.5 * Math.pow(10, -value.scale());
        Formula below = indicator.denominator();
        LinearForm whole =
                below == null ? new LinearForm(Map.of(), 1) : sum(below).orElseThrow();
        LinearForm atLeast = above.minus(whole.times(value.doubleValue() - half));
        LinearForm atMost = above.minus(whole.times(value.doubleValue() + half));
        learn(year, atLeast, Relationship.GEQ);
        learn(year, atMost, Relationship.LEQ);
    }

    void numerator(Indicator indicator, int year, String printed) {
        exactly(indicator.numerator(), year, printed);
    }

    void denominator(Indicator indicator, int year, String printed) {
        Formula below = indicator.denominator();
        if (below != null) {
            exactly(below, year, printed);
        }
    }

    private void exactly(Formula formula, int year, String printed) {
        double value = Double.parseDouble(printed.replace(",", ""));
        sum(formula).ifPresent(sum -> learn(year, sum.minus(new LinearForm(Map.of(), value)), Relationship.EQ));
    }

    /** A verdict on a level says on which side of it the value lies. */
    void state(Target target, int year, TargetState targetState) {
        BigDecimal level = target.value();
        Indicator by = plan.indicators().get(target.judgedBy());
        Formula below = by == null ? null : by.denominator();
        if (level == null || by == null || below == null || targetState == TargetState.NO_DATA) {
            return;
        }
        Optional<LinearForm> above = sum(by.numerator());
        Optional<LinearForm> whole = sum(below);
        if (above.isEmpty() || whole.isEmpty()) {
            return;
        }
        LinearForm over = above.get().times(by.factor()).minus(whole.get().times(level.doubleValue()));
        boolean reached = targetState == TargetState.ACHIEVED;
        switch (target.kind()) {
            case AT_MOST, AT_MOST_EXCLUSIVE -> learn(year, over, reached ? Relationship.LEQ : Relationship.GEQ);
            case AT_LEAST -> learn(year, over, reached ? Relationship.GEQ : Relationship.LEQ);
            default -> {}
        }
    }

    /** Sums alone can be set against each other; what is none is supposed to tell each element in it, and kept back so. */
    private Optional<LinearForm> sum(Formula formula) {
        return LinearForm.of(plan, formula);
    }

    /** Nothing was misread: with the real numbers everything that was learnt is so. */
    void mustBeTrue(ToDoubleBiFunction<String, Integer> truth) {
        facts.forEach((year, learnt) -> learnt.forEach(fact -> {
            double real = fact.sum.value(id -> truth.applyAsDouble(id, year));
            double slack = EPSILON
                    * (1
                            + fact.sum.factors().entrySet().stream()
                                    .mapToDouble(e -> Math.abs(e.getValue() * truth.applyAsDouble(e.getKey(), year)))
                                    .sum());
            boolean holds = switch (fact.relation) {
                case EQ -> Math.abs(real) <= slack;
                case GEQ -> real >= -slack;
                case LEQ -> real <= slack;
            };
            assertThat(holds).as("%d %s", year, fact).isTrue();
        }));
    }

    /** Rests that everybody knows not to be negative. */
    void partsOfWholes(Collection<LinearForm> rests) {
        facts.keySet().forEach(year -> rests.forEach(r -> learn(year, r, Relationship.GEQ)));
    }

    Range range(LinearForm count, int year) {
        List<Fact> known = about(count, facts.getOrDefault(year, Set.of()));
        double least = bound(count, known, GoalType.MINIMIZE);
        double most = bound(count, known, GoalType.MAXIMIZE);
        return new Range(Math.ceil(least - EPSILON), Math.floor(most + EPSILON));
    }

    /** What hangs together with a count; the rest of the year says nothing of it. */
    private static List<Fact> about(LinearForm count, Collection<Fact> all) {
        Set<String> reached = new TreeSet<>(count.factors().keySet());
        List<Fact> about = new ArrayList<>();
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Fact fact : all) {
                if (!about.contains(fact)
                        && fact.sum.factors().keySet().stream().anyMatch(reached::contains)) {
                    about.add(fact);
                    reached.addAll(fact.sum.factors().keySet());
                    grew = true;
                }
            }
        }
        return about;
    }

    private static double bound(LinearForm count, List<Fact> known, GoalType goal) {
        List<String> names = names(count, known);
        List<LinearConstraint> constraints = known.stream()
                .map(f -> new LinearConstraint(factors(f.sum, names), f.relation, -f.sum.constant()))
                .toList();
        try {
            PointValuePair best = new SimplexSolver()
                    .optimize(
                            new MaxIter(100_000),
                            new LinearObjectiveFunction(factors(count, names), count.constant()),
                            new LinearConstraintSet(constraints),
                            goal,
                            new NonNegativeConstraint(true));
            witness(best, known, names);
            return best.getValue();
        } catch (UnboundedSolutionException open) {
            return goal == GoalType.MINIMIZE ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
    }

    /** The solver is not believed: its numbers must fulfil everything that was learnt. */
    private static void witness(PointValuePair best, List<Fact> known, List<String> names) {
        double[] point = best.getPoint();
        for (Fact fact : known) {
            double value = fact.sum.value(id -> point[names.indexOf(id)]);
            double slack = 1e-2;
            boolean holds = switch (fact.relation) {
                case EQ -> Math.abs(value) <= slack;
                case GEQ -> value >= -slack;
                case LEQ -> value <= slack;
            };
            assertThat(holds).as("%s at %s", fact, value).isTrue();
        }
    }

    private static List<String> names(LinearForm count, List<Fact> known) {
        TreeSet<String> names = new TreeSet<>(count.factors().keySet());
        known.forEach(f -> names.addAll(f.sum.factors().keySet()));
        return List.copyOf(names);
    }

    private static double[] factors(LinearForm form, List<String> names) {
        return names.stream()
                .mapToDouble(name -> form.factors().getOrDefault(name, 0.0))
                .toArray();
    }

    Optional<Indicator> indicator(@Nullable String id) {
        return Optional.ofNullable(plan.indicators().get(id));
    }
}
