package org.qingmiao.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.TargetForecast;
import org.qingmiao.evaluation.view.TargetRowComposer;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Lang;

/**
 * What a page says of a target, found by {@code data-target}, {@code data-state}, {@code data-value} and
 * {@code data-reason}.
 *
 * @param value as printed, empty where the page prints none
 * @param sentences about it
 */
record TargetOnPage(String surface, Judgement of, String state, String value, List<String> sentences) {
    private static final Pattern ROW = Pattern.compile(
            "<tr data-target=\"([^\"]+)\" data-state=\"([^\"]+)\">.*?data-reason>(.*?)</span>.*?data-value>(.*?)</b>",
            Pattern.DOTALL);
    private static final Pattern VERDICT = Pattern.compile(
            "<div class=\"verdict\" data-state=\"([^\"]+)\">.*?data-value>(.*?)</b>.*?"
                    + "data-reason>(.*?)</span> <span data-forecast>(.*?)</span>",
            Pattern.DOTALL);
    private static final Pattern SAYS = Pattern.compile("<p[^>]* (?:data-says|data-few)>(.*?)</p>", Pattern.DOTALL);
    private static final Pattern PROMISE = Pattern.compile(
            "data-target=\"([^\"]+)\" data-state=\"([^\"]+)\">.*?<span data-now>(.*?)</span>", Pattern.DOTALL);
    private static final Pattern TABLE_ROW = Pattern.compile("<tr>\\s*(<td.*?)</tr>", Pattern.DOTALL);
    private static final Pattern TABLE_CELL = Pattern.compile("<td[^>]*>(.*?)</td>", Pattern.DOTALL);

    /** Tables of targets. */
    static List<TargetOnPage> rows(String path, String body, PlanEvaluation evaluation) {
        return ROW.matcher(body)
                .results()
                .map(row -> new TargetOnPage(
                        path, evaluation.of(row.group(1)), row.group(2), plain(row, 4), List.of(plain(row, 3))))
                .toList();
    }

    /** State and value of each row, by target. */
    static Map<String, List<String>> raw(String body) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        ROW.matcher(body).results().forEach(row -> rows.put(row.group(1), List.of(row.group(2), plain(row, 4))));
        return rows;
    }

    /** The page of an indicator: a verdict for each target, and what is said of the figure, which is the first one's. */
    static List<TargetOnPage> verdicts(String path, String body, PlanEvaluation evaluation) {
        String indicator = path.substring(path.lastIndexOf('/') + 1);
        List<Judgement> judged = evaluation.judgements().stream()
                .filter(j -> j.indicator().id().equals(indicator)
                        || j.judgedBy().id().equals(indicator))
                .toList();
        List<String> says = SAYS.matcher(body).results().map(m -> plain(m, 1)).toList();
        List<TargetOnPage> said = new ArrayList<>();
        Matcher verdict = VERDICT.matcher(body);
        for (Judgement judgement : judged) {
            assertThat(verdict.find()).as(path).isTrue();
            List<String> sentences = new ArrayList<>(List.of(plain(verdict.toMatchResult(), 3)));
            sentences.add(plain(verdict.toMatchResult(), 4));
            sentences.addAll(said.isEmpty() ? says : List.of());
            String value = said.isEmpty() ? plain(verdict.toMatchResult(), 2) : "";
            said.add(new TargetOnPage(path, judgement, verdict.group(1), value, sentences));
        }
        assertThat(verdict.find()).as(path).isFalse();
        return said;
    }

    /** The public front page. */
    static List<TargetOnPage> promises(String body, PlanEvaluation evaluation) {
        return PROMISE.matcher(body)
                .results()
                .map(promise -> new TargetOnPage(
                        "/public", evaluation.of(promise.group(1)), promise.group(2), "", List.of(plain(promise, 3))))
                .toList();
    }

    /** Rows of so many cells that are numbered from 1. */
    static List<List<String>> numberedRows(String paper, int columns) {
        List<List<String>> rows = new ArrayList<>();
        TABLE_ROW.matcher(paper).results().forEach(row -> {
            List<String> cells = TABLE_CELL
                    .matcher(row.group(1))
                    .results()
                    .map(cell -> plain(cell, 1))
                    .toList();
            if (cells.size() == columns && cells.getFirst().equals(Integer.toString(rows.size() + 1))) {
                rows.add(cells);
            }
        });
        return rows;
    }

    private static String plain(MatchResult match, int group) {
        return TwoPlans.plain(match.group(group));
    }

    /** Where it says otherwise than what was judged. */
    List<String> faults(Plan plan, Lang lang) {
        List<String> faults = new ArrayList<>();
        if (!state.equals(of.state().id())) {
            faults.add("state " + state + " for " + of.state().id());
        }
        String judged = TargetRowComposer.value(of, lang);
        if (!value.isEmpty() && !value.equals(judged)) {
            faults.add("value " + value + " for " + judged);
        }
        Double[] more = more();
        sentences.forEach(sentence ->
                faults.addAll(JudgedSentence.of(sentence, of, plan, lang, more).faults()));
        return faults;
    }

    /** What the page adds to the judgement: the forecast, its level and its method; pooled and single years. */
    private Double[] more() {
        List<Double> more = new ArrayList<>();
        switch (of.forecast()) {
            case TargetForecast.Expected e -> {
                more.addAll(List.of((double) e.year(), e.value(), e.lower(), e.upper()));
                more.add((double)
                        of.history().stream().filter(p -> p.value() != null).count());
                more.add(1993.0);
            }
            case TargetForecast.TooFewData few -> more.addAll(List.of((double) few.points(), (double) few.needed()));
            case TargetForecast.NotShown none -> {}
            case TargetForecast.Past past -> {}
            case TargetForecast.NotMade not -> {}
        }
        if (of.now() != null) {
            java.util.stream.Stream.of(
                            of.now().numerator(), of.now().lower(), of.now().upper())
                    .filter(Objects::nonNull)
                    .forEach(more::add);
        }
        List.of(3, 5).forEach(years -> more.addAll(PaperSentences.pooled(of, years)));
        return more.toArray(new Double[0]);
    }
}
