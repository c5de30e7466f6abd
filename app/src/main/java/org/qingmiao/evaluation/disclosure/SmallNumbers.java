package org.qingmiao.evaluation.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.qingmiao.calculators.statistics.SmallCells;
import org.qingmiao.evaluation.disclosure.PublishedFigures.Figure;

/**
 * The one place that decides which figures of a year the public may see, so that no count of 1 to 4 people can be worked
 * out from what it sees (Statistics Law, article 28).
 *
 * <p>The rule is that of {@link SmallCells}: whoever knows everything published, adds and subtracts it, and knows that no
 * count is negative and no part larger than its whole, cannot exclude any of the numbers from 1 to 4 for a count that is
 * one of them. Counts are the protected data elements, the sums of them that indicators are made of, and what remains of a
 * whole beside its part. A figure that is shown is taken to tell its numerator and its denominator exactly, however it is
 * rounded. Zero is shown: it says nothing of a child. A figure is withheld as a whole; {@link WithheldJudgement} takes
 * away what would tell it again.
 *
 * <p>Figures are withheld one after the other, each time the one that leaves the fewest counts open to be worked out;
 * among equals those that the plan binds itself to and those that stand first in it are kept. Then each is shown again
 * that does no harm.
 */
public final class SmallNumbers {
    private static final int LEAST_SHOWN = SmallCells.USUAL_THRESHOLD;

    private final PublishedFigures figures;
    private final ToDoubleFunction<String> values;
    private final List<LinearForm> small;
    private final List<LinearForm> notNegative;

    /** @param values of the reported elements in the year, {@code NaN} where there is none */
    public SmallNumbers(PublishedFigures figures, ToDoubleFunction<String> values) {
        this.figures = figures;
        this.values = values;
        this.small = figures.counts().stream()
                .filter(count -> isSmall(count.value(values)))
                .toList();
        // Data that break their own rule teach nobody anything by it.
        this.notNegative = figures.remainders().stream()
                .filter(rest -> rest.value(values) >= 0)
                .toList();
    }

    /** All that the decision rests on. */
    public List<Double> values() {
        return figures.elements().stream().map(values::applyAsDouble).toList();
    }

    static boolean isSmall(double count) {
        return count > 0 && count < LEAST_SHOWN;
    }

    /** Ids of the indicators whose figure of the year is not shown. */
    public Set<String> withheld() {
        Set<Figure> shown = new LinkedHashSet<>(figures.all());
        List<Figure> hidden = new ArrayList<>();
        List<LinearForm> open = recoverable(shown, small);
        while (!open.isEmpty()) {
            Figure next = worst(shown, open);
            shown.remove(next);
            hidden.add(next);
            open = recoverable(shown, open);
        }
        showAgain(shown, hidden);
        Set<String> ids = new HashSet<>();
        figures.all().stream().filter(f -> !shown.contains(f)).forEach(f -> ids.add(f.indicator()));
        return ids;
    }

    private void showAgain(Set<Figure> shown, List<Figure> hidden) {
        for (Figure figure : hidden) {
            shown.add(figure);
            if (!recoverable(shown, small).isEmpty()) {
                shown.remove(figure);
            }
        }
    }

    /** The figure without which the fewest of these counts can be worked out; one that touches them. */
    private Figure worst(Set<Figure> shown, List<LinearForm> open) {
        Set<String> elements = reach(shown, open);
        return shown.stream()
                .filter(f -> f.elements().stream().anyMatch(elements::contains))
                .min(Comparator.comparingInt((Figure f) -> without(shown, f, open))
                        .thenComparing(Comparator.comparingInt((Figure f) -> touches(f, open))
                                .reversed())
                        .thenComparing(Comparator.comparingInt(Figure::rank).reversed()))
                .orElseThrow(() -> new IllegalStateException("a count can be worked out from nothing: " + open));
    }

    private int without(Set<Figure> shown, Figure figure, List<LinearForm> open) {
        Set<Figure> rest = new LinkedHashSet<>(shown);
        rest.remove(figure);
        return recoverable(rest, open).size();
    }

    /** Of how many of these counts a figure holds an element itself. */
    private static int touches(Figure figure, List<LinearForm> open) {
        return (int) open.stream()
                .filter(count -> count.factors().keySet().stream()
                        .anyMatch(e -> figure.elements().contains(e)))
                .count();
    }

    /** The elements that hang together with these counts through shown figures and through parts of wholes. */
    private Set<String> reach(Set<Figure> shown, List<LinearForm> open) {
        Set<String> reached = new HashSet<>();
        open.forEach(count -> reached.addAll(count.factors().keySet()));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Figure figure : shown) {
                if (figure.elements().stream().anyMatch(reached::contains)) {
                    grew |= reached.addAll(figure.elements());
                }
            }
            for (LinearForm rest : notNegative) {
                if (rest.factors().keySet().stream().anyMatch(reached::contains)) {
                    grew |= reached.addAll(rest.factors().keySet());
                }
            }
        }
        return reached;
    }

    private List<LinearForm> recoverable(Set<Figure> shown, List<LinearForm> counts) {
        List<CountRange.Known> known = new ArrayList<>();
        for (Figure figure : shown) {
            for (LinearForm sum : figure.told()) {
                Optional.of(sum.value(values))
                        .filter(value -> !value.isNaN())
                        .ifPresent(value -> known.add(new CountRange.Known(sum, value)));
            }
        }
        CountRange range = new CountRange(known, notNegative);
        return counts.stream()
                .filter(count -> !range.leavesOpen(count, 1, LEAST_SHOWN - 1))
                .toList();
    }
}
