package org.qingmiao.home;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.rule.TargetState;
import org.qingmiao.plan.Plan;

/** What the list of indicators is asked for; empty words ask for all. */
public record IndicatorFilter(String state, String chapter, String nature, String words, String sort) {
    /** Off track and at risk together. */
    static final String WORRYING = "worrying";

    static IndicatorFilter of(HttpServletRequest request) {
        return new IndicatorFilter(
                parameter(request, "state"),
                parameter(request, "chapter"),
                parameter(request, "nature"),
                parameter(request, "q").strip(),
                parameter(request, "sort"));
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    List<Judgement> apply(Plan plan, List<Judgement> all) {
        return all.stream()
                .filter(this::hasState)
                .filter(j -> chapter.isEmpty()
                        || plan.clause(j.target().clause()).chapter().equals(chapter))
                .filter(j -> nature.isEmpty()
                        || j.target().nature().name().toLowerCase(Locale.ROOT).equals(nature))
                .filter(this::hasWords)
                .sorted(order())
                .toList();
    }

    private boolean hasState(Judgement j) {
        boolean worrying = j.state() == TargetState.OFF_TRACK || j.state() == TargetState.AT_RISK;
        return state.isEmpty() || j.state().id().equals(state) || (state.equals(WORRYING) && worrying);
    }

    private boolean hasWords(Judgement j) {
        String lower = words.toLowerCase(Locale.ROOT);
        return words.isEmpty()
                || j.target().name().zh().contains(words)
                || j.target().name().en().toLowerCase(Locale.ROOT).contains(lower)
                || j.target().id().equalsIgnoreCase(words);
    }

    private Comparator<Judgement> order() {
        return switch (sort) {
            case "state" -> Comparator.comparing(Judgement::state);
            case "name" -> Comparator.comparing(j -> j.target().name().zh());
            case "lead" -> Comparator.comparing(j -> j.indicator().responsible());
            default -> Comparator.comparing(j -> j.target().id());
        };
    }
}
