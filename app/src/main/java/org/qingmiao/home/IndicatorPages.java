package org.qingmiao.home;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.qingmiao.evaluation.Asked;
import org.qingmiao.evaluation.Figures;
import org.qingmiao.evaluation.Forecast;
import org.qingmiao.evaluation.HistoryPoint;
import org.qingmiao.evaluation.IndicatorFigure;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.PooledRate;
import org.qingmiao.evaluation.Scope;
import org.qingmiao.evaluation.TargetRows;
import org.qingmiao.home.IndicatorPage.Part;
import org.qingmiao.home.IndicatorPage.Row;
import org.qingmiao.home.IndicatorPage.Verdict;
import org.qingmiao.indicator.IndicatorValue;
import org.qingmiao.page.Numbers;
import org.qingmiao.page.Texts;
import org.qingmiao.plan.Comparison;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.Formula;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Text;
import org.springframework.stereotype.Component;

/** Composes the page of an indicator, for the office and for the public. */
@Component
public class IndicatorPages {
    private final StreetTiles streets;

    IndicatorPages(StreetTiles streets) {
        this.streets = streets;
    }

    public IndicatorPage page(Scope scope, Indicator indicator, PlanEvaluation evaluation, Lang lang) {
        Double bound = first(indicator, evaluation).judgedDirectly()
                ? first(indicator, evaluation).bound()
                : null;
        return page(scope, indicator, evaluation, lang, streets.streets(scope, indicator, bound, lang));
    }

    private static Judgement first(Indicator indicator, PlanEvaluation evaluation) {
        return of(indicator, evaluation).getFirst();
    }

    private static List<Judgement> of(Indicator indicator, PlanEvaluation evaluation) {
        return evaluation.judgements().stream()
                .filter(j -> j.indicator().id().equals(indicator.id())
                        || j.judgedBy().id().equals(indicator.id()))
                .toList();
    }

    private IndicatorPage page(
            Scope scope, Indicator indicator, PlanEvaluation evaluation, Lang lang, OverviewPage.Streets parts) {
        Plan plan = scope.plan();
        List<Judgement> judgements = of(indicator, evaluation);
        Judgement first = judgements.getFirst();
        IndicatorFigure figure = new IndicatorFigure(first, lang);
        return new IndicatorPage(
                scope,
                indicator,
                judgements.stream().map(j -> verdict(plan, j, lang)).toList(),
                TargetRows.value(first, lang),
                first.valueYear() == 0 ? Integer.toString(scope.year()) : Integer.toString(first.valueYear()),
                figure.says(),
                zero(first, lang),
                few(first, lang),
                figure.draw(),
                rows(first, lang),
                parts,
                comparisons(plan, indicator),
                trail(plan, first, scope),
                scope.tree()
                        .find(indicator.responsible())
                        .map(u -> u.name())
                        .orElse(Text.same(indicator.responsible())),
                formula(plan, indicator, lang),
                Texts.all().both("home.interval." + indicator.interval().name().toLowerCase(Locale.ROOT)),
                coverage(first));
    }

    /**
     * Without what is below the district.
     *
     * @param evaluation as everybody may see it
     */
    public IndicatorPage publicPage(Scope scope, Indicator indicator, PlanEvaluation evaluation, Lang lang) {
        return page(
                        scope,
                        indicator,
                        evaluation,
                        lang,
                        new OverviewPage.Streets(Text.same(""), "", Text.same(""), List.of()))
                .forPublic();
    }

    private static Verdict verdict(Plan plan, Judgement j, Lang lang) {
        Text forecast = switch (j.forecast()) {
            case Forecast.Expected e ->
                Texts.all()
                        .both(
                                "home.forecast.expected",
                                e.year(),
                                TargetRows.print(e.value(), j.judgedBy(), lang),
                                TargetRows.print(e.lower(), j.judgedBy(), lang),
                                TargetRows.print(e.upper(), j.judgedBy(), lang),
                                e.method());
            case Forecast.Past past -> Text.same("");
            case Forecast.NotMade not -> not.why();
            case Forecast.NotShown none -> Texts.all().both("home.forecast.not_shown");
            case Forecast.TooFewData few -> Texts.all().both("home.forecast.few", few.points(), few.needed());
        };
        return new Verdict(
                j.target().name(),
                TargetRows.signal(j.state()),
                j.reason(),
                Asked.of(plan, j.target()),
                j.due() == null ? "" : TargetRows.print(j.due(), j.judgedBy(), lang),
                gap(j),
                forecast,
                Asked.nature(j.target()),
                TargetRows.restates(j.target()),
                j.target().clause(),
                plan.clause(j.target().clause()).title());
    }

    /** Of the two figures as they are printed. */
    private static String gap(Judgement j) {
        Double gap = j.gap();
        Double value = j.judged() == null ? null : j.judged().value();
        return gap == null
                ? ""
                : Numbers.signed(gap, Figures.of(j.judgedBy(), value, j.bound()).decimals());
    }

    /** Few events are told as a count with its interval, and with the rate of several years together. */
    private static List<Text> few(Judgement j, Lang lang) {
        IndicatorValue now = j.now();
        if (now == null || !j.ofFewEvents()) {
            return List.of();
        }
        List<Text> few = new ArrayList<>();
        few.add(Texts.all()
                .both(
                        "home.few",
                        j.year(),
                        Numbers.format(now.numerator(), 0),
                        TargetRows.print(now.lower(), j.indicator(), lang),
                        TargetRows.print(now.upper(), j.indicator(), lang)));
        for (int years : PooledRate.OFFERED) {
            PooledRate.of(j, years).ifPresent(rate -> few.add(rate.words(j.indicator(), lang)));
        }
        return few;
    }

    /** With nothing counted, the page says what 0 of how many means. */
    private static Text zero(Judgement j, Lang lang) {
        IndicatorValue now = j.now();
        if (now == null || now.upper() == null || !Objects.equals(now.numerator(), 0.0)) {
            return Text.same("");
        }
        return Texts.all()
                .both(
                        "home.zero",
                        Numbers.format(now.denominator(), 0),
                        TargetRows.print(now.upper(), j.indicator(), lang));
    }

    private static Text coverage(Judgement j) {
        IndicatorValue.Coverage c = j.coverage();
        if (c.reported() == 0) {
            return Texts.all().both("home.coverage.none");
        }
        return Texts.all()
                .both(
                        c.complete() ? "home.coverage" : "home.coverage.incomplete",
                        c.numeratorReported(),
                        c.numeratorExpected(),
                        c.denominatorReported(),
                        c.denominatorExpected());
    }

    private static List<Row> rows(Judgement j, Lang lang) {
        List<Row> rows = new ArrayList<>();
        for (HistoryPoint p : j.history().reversed()) {
            int d = j.indicator().decimals();
            String interval = p.lower() == null || p.upper() == null
                    ? ""
                    : Numbers.format(p.lower(), d) + "–" + Numbers.format(p.upper(), d);
            String parts = p.numerator() == null
                    ? ""
                    : Numbers.format(p.numerator(), 0)
                            + (p.denominator() == null ? "" : " / " + Numbers.format(p.denominator(), 0));
            String source = source(p);
            rows.add(new Row(
                    p,
                    p.withheld() ? TargetRows.withheld(lang) : TargetRows.print(p.value(), j.indicator(), lang),
                    interval,
                    p.due() == null || p.published() ? "" : Numbers.format(p.due(), d),
                    parts,
                    Texts.all().both("home.source." + source, Numbers.format(Math.floor(p.coverage() * 100), 0)),
                    TargetRows.signal(p.state())));
        }
        return rows;
    }

    private static String source(HistoryPoint p) {
        if (p.published()) {
            return "published";
        }
        if (p.withheld()) {
            return "withheld";
        }
        if (p.value() == null) {
            return p.coverage() > 0 && p.coverage() < 1 ? "incomplete" : "missing";
        }
        return p.synthetic() ? "synthetic" : "reported";
    }

    private static List<Comparison> comparisons(Plan plan, Indicator indicator) {
        return plan.comparisons().stream()
                .filter(c -> indicator.comparisons().contains(c.series()))
                .sorted(Comparator.comparingInt(Comparison::year).reversed())
                .toList();
    }

    private static List<Part> trail(Plan plan, Judgement j, Scope scope) {
        int year = j.valueYear() == 0 ? scope.year() : j.valueYear();
        return plan.reportedBelow(j.indicator()).stream()
                .map(id -> Objects.requireNonNull(plan.elements().get(id)))
                .map(e -> part(e, year, scope))
                .toList();
    }

    private static Part part(DataElement element, int year, Scope scope) {
        Text reporter = element.reporter()
                .flatMap(scope.tree()::find)
                .map(u -> u.shortName())
                .orElseGet(() -> Texts.all().both("home.reporter.self"));
        String path = "/cells?element=" + element.id() + "&period=" + year + "&of="
                + scope.unit().id();
        return new Part(element.id(), element.name(), "", reporter, path);
    }

    /** The formula with the names of its elements. */
    private static String formula(Plan plan, Indicator indicator, Lang lang) {
        String above = words(plan, indicator.numerator(), lang);
        Formula denominator = indicator.denominator();
        if (denominator == null) {
            return above;
        }
        String below = words(plan, denominator, lang);
        return above + " ÷ " + below
                + (indicator.factor() == 1 ? "" : " × " + Numbers.format((double) indicator.factor(), 0));
    }

    private static String words(Plan plan, Formula formula, Lang lang) {
        return switch (formula) {
            case Formula.Constant c -> Double.toString(c.value());
            case Formula.Element e ->
                Objects.requireNonNull(plan.elements().get(e.id())).name().in(lang);
            case Formula.Negated n -> "−" + words(plan, n.operand(), lang);
            case Formula.Binary b ->
                "(" + words(plan, b.left(), lang) + sign(b.operator()) + words(plan, b.right(), lang) + ")";
        };
    }

    private static String sign(Formula.Operator operator) {
        return switch (operator) {
            case PLUS -> " + ";
            case MINUS -> " − ";
            case TIMES -> " × ";
            case DIVIDED_BY -> " ÷ ";
        };
    }
}
