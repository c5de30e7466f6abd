package org.qingmiao.evaluation.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qingmiao.plan.Check;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.Formula;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.Target;

/** What the figures of a plan tell, and which counts of people lie in and between them; the same for every year. */
public final class PublishedFigures {
    /** A check that makes one element a part of another. */
    private static final Pattern PART = Pattern.compile("\\s*([\\w.]+)\\s*<=\\s*([\\w.]+)\\s*");

    private final Plan plan;
    private final List<Figure> figures = new ArrayList<>();
    private final Set<LinearForm> counts = new LinkedHashSet<>();
    private final Set<LinearForm> remainders = new LinkedHashSet<>();

    /**
     * What an indicator tells of a year.
     *
     * @param told the sums that can be read from it
     * @param rank the higher, the sooner it is withheld
     */
    record Figure(String indicator, List<LinearForm> told, Set<String> elements, int rank) {}

    public PublishedFigures(Plan plan) {
        this.plan = plan;
        ranks().forEach((id, rank) -> figure(indicator(id), rank));
        plan.elements().values().forEach(e -> count(LinearForm.of(plan, new Formula.Element(e.id()))));
        plan.monitoring().checks().stream()
                .filter(c -> c.level() == Check.Level.ERROR)
                .forEach(this::part);
    }

    List<Figure> all() {
        return figures;
    }

    /** The reported elements of the plan. */
    List<String> elements() {
        return plan.elements().values().stream()
                .filter(e -> e.derived() == null)
                .map(DataElement::id)
                .toList();
    }

    /** Sums of people that must not be small and known. */
    Set<LinearForm> counts() {
        return counts;
    }

    /** What is left of a whole without its part; everybody knows that it is not negative. */
    Set<LinearForm> remainders() {
        return remainders;
    }

    /** The indicators that targets show or are judged by, with their place in the plan; binding ones are kept longest. */
    private Map<String, Integer> ranks() {
        Map<String, Integer> ranks = new LinkedHashMap<>();
        int place = 0;
        for (Target target : plan.targets()) {
            place++;
            int rank = importance(target.nature()) + place;
            for (String id : List.of(target.indicator(), target.judgedBy())) {
                ranks.merge(id, rank, Math::min);
            }
        }
        return ranks;
    }

    private static int importance(Target.Nature nature) {
        return switch (nature) {
            case BINDING -> 0;
            case EXPECTED -> 100_000;
            case TEXT -> 200_000;
        };
    }

    private Indicator indicator(String id) {
        return Optional.ofNullable(plan.indicators().get(id)).orElseThrow();
    }

    private void figure(Indicator indicator, int rank) {
        List<LinearForm> told = new ArrayList<>();
        Optional<LinearForm> above = told(indicator.numerator(), told);
        Formula denominator = indicator.denominator();
        Optional<LinearForm> below = denominator == null ? Optional.empty() : told(denominator, told);
        Set<String> elements = new TreeSet<>();
        told.forEach(sum -> elements.addAll(sum.factors().keySet()));
        figures.add(new Figure(indicator.id(), List.copyOf(told), elements, rank));
        count(above);
        count(below);
        if (indicator.unit().inPoints() && above.isPresent() && below.isPresent()) {
            remainder(below.get().minus(above.get()));
        }
    }

    /** What is no sum is taken to tell each element in it. */
    private Optional<LinearForm> told(Formula formula, List<LinearForm> told) {
        Optional<LinearForm> sum = LinearForm.of(plan, formula);
        if (sum.isPresent()) {
            told.add(sum.get());
        } else {
            formula.elements().forEach(id -> told(new Formula.Element(id), told));
        }
        return sum;
    }

    private void part(Check check) {
        Matcher rule = PART.matcher(check.rule());
        if (rule.matches()
                && plan.elements().containsKey(rule.group(1))
                && plan.elements().containsKey(rule.group(2))) {
            Optional<LinearForm> part = LinearForm.of(plan, new Formula.Element(rule.group(1)));
            Optional<LinearForm> whole = LinearForm.of(plan, new Formula.Element(rule.group(2)));
            part.ifPresent(p -> whole.ifPresent(w -> remainder(w.minus(p))));
        }
    }

    private void remainder(LinearForm rest) {
        remainders.add(rest);
        count(Optional.of(rest));
    }

    private void count(Optional<LinearForm> sum) {
        sum.filter(s -> !s.isConstant() && s.factors().keySet().stream().allMatch(this::isProtected))
                .ifPresent(counts::add);
    }

    private boolean isProtected(String id) {
        DataElement element = plan.elements().get(id);
        return element != null && element.isProtected();
    }
}
