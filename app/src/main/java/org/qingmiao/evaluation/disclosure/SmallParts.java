package org.qingmiao.evaluation.disclosure;

import java.util.List;
import java.util.Optional;
import org.qingmiao.calculators.statistics.SmallCells;
import org.qingmiao.evaluation.ElementCounts;
import org.qingmiao.plan.Formula;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.Plan;

/**
 * Which indicators a paper may tell of single parts of the district. The whole is published beside them, so the parts are
 * a list with its total: if {@link SmallCells} would hide one of them, none is named.
 */
public final class SmallParts {
    private final Plan plan;
    private final List<String> parts;
    private final ElementCounts values;
    private final int year;

    public SmallParts(Plan plan, List<String> parts, ElementCounts values, int year) {
        this.plan = plan;
        this.parts = parts;
        this.values = values;
        this.year = year;
    }

    public boolean maySee(Indicator indicator) {
        boolean elements = plan.reportedBelow(indicator).stream()
                .filter(id -> Optional.ofNullable(plan.elements().get(id))
                        .orElseThrow()
                        .isProtected())
                .allMatch(id -> nothingSmall(LinearForm.element(id)));
        return elements && remainder(indicator).map(this::nothingSmall).orElse(true);
    }

    /** Those of the whole who are not in the numerator, where they are people. */
    private Optional<LinearForm> remainder(Indicator indicator) {
        Formula denominator = indicator.denominator();
        boolean people = plan.reportedBelow(indicator).stream()
                .allMatch(id -> Optional.ofNullable(plan.elements().get(id))
                        .orElseThrow()
                        .isProtected());
        if (denominator == null || !people || !indicator.unit().inPoints()) {
            return Optional.empty();
        }
        return LinearForm.of(plan, denominator)
                .flatMap(below -> LinearForm.of(plan, indicator.numerator()).map(below::minus));
    }

    private boolean nothingSmall(LinearForm sum) {
        long[] counts = parts.stream()
                .mapToDouble(part -> sum.value(id -> values.value(part, id, year)))
                .filter(count -> count >= 0)
                .mapToLong(count -> (long) Math.ceil(count))
                .toArray();
        return counts.length == 0
                || SmallCells.list(counts, SmallCells.USUAL_THRESHOLD).hiddenCells() == 0;
    }
}
