package org.qingmiao.home;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.qingmiao.evaluation.HistoryPoint;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.TargetForecast;
import org.qingmiao.evaluation.TargetWording;
import org.qingmiao.evaluation.rule.SentenceFigures;
import org.qingmiao.evaluation.view.IndicatorFigure;
import org.qingmiao.evaluation.view.PooledRate;
import org.qingmiao.evaluation.view.TargetRowComposer;
import org.qingmiao.evaluation.view.ViewScope;
import org.qingmiao.home.IndicatorView.Part;
import org.qingmiao.home.IndicatorView.Row;
import org.qingmiao.home.IndicatorView.Verdict;
import org.qingmiao.indicator.IndicatorValue;
import org.qingmiao.indicator.cell.CountedValues;
import org.qingmiao.page.NumberFormats;
import org.qingmiao.page.drawing.Svg;
import org.qingmiao.plan.ComparisonValue;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.Formula;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.springframework.stereotype.Component;

/** Composes the page of an indicator, for the office and for the public. */
@Component
public class IndicatorComposer {
    private final StreetTiles streets;
    private final CountedValues counted;

    IndicatorComposer(StreetTiles streets, CountedValues counted) {
        this.streets = streets;
        this.counted = counted;
    }

    public IndicatorView page(ViewScope viewScope, Indicator indicator, PlanEvaluation evaluation, Lang lang) {
        Double bound = first(indicator, evaluation).judgedDirectly()
                ? first(indicator, evaluation).bound()
                : null;
        return page(viewScope, indicator, evaluation, lang, streets.streets(viewScope, indicator, bound, lang));
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

    private IndicatorView page(
            ViewScope viewScope,
            Indicator indicator,
            PlanEvaluation evaluation,
            Lang lang,
            OverviewView.Streets parts) {
        Plan plan = viewScope.plan();
        List<Judgement> judgements = of(indicator, evaluation);
        Judgement first = judgements.getFirst();
        IndicatorFigure figure = new IndicatorFigure(first, lang);
        return new IndicatorView(
                viewScope,
                indicator,
                judgements.stream().map(j -> verdict(plan, j, lang)).toList(),
                TargetRowComposer.value(first, lang),
                first.valueYear() == 0 ? Integer.toString(viewScope.year()) : Integer.toString(first.valueYear()),
                figure.says(),
                zero(first, lang),
                few(first, lang),
                new Svg(figure.draw()),
                rows(first, lang),
                parts,
                comparisons(plan, indicator, viewScope.year()),
                trail(plan, first, viewScope),
                viewScope
                        .tree()
                        .find(indicator.responsible())
                        .map(u -> u.name())
                        .orElse(Text.same(indicator.responsible())),
                formula(plan, indicator, lang),
                Messages.of("home.interval." + indicator.interval().name().toLowerCase(Locale.ROOT)),
                coverage(first));
    }

    /**
     * Without what is below the district.
     *
     * @param evaluation as everybody may see it
     */
    public IndicatorView publicPage(ViewScope viewScope, Indicator indicator, PlanEvaluation evaluation, Lang lang) {
        return page(
                        viewScope,
                        indicator,
                        evaluation,
                        lang,
                        new OverviewView.Streets(Text.same(""), "", Text.same(""), List.of()))
                .forPublic();
    }

    private static Verdict verdict(Plan plan, Judgement j, Lang lang) {
        Text forecast = switch (j.forecast()) {
            case TargetForecast.Expected e ->
                Messages.of(
                        "home.forecast.expected",
                        e.year(),
                        TargetRowComposer.print(e.value(), j.judgedBy(), lang),
                        TargetRowComposer.print(e.lower(), j.judgedBy(), lang),
                        TargetRowComposer.print(e.upper(), j.judgedBy(), lang),
                        e.method());
            case TargetForecast.Past past -> Text.same("");
            case TargetForecast.NotMade not -> not.why();
            case TargetForecast.NotShown none -> Messages.of("home.forecast.not_shown");
            case TargetForecast.TooFewData few -> Messages.of("home.forecast.few", few.points(), few.needed());
        };
        return new Verdict(
                j.target().name(),
                TargetRowComposer.signal(j.state()),
                j.reason(),
                TargetWording.of(plan, j.target()),
                j.due() == null ? "" : TargetRowComposer.print(j.due(), j.judgedBy(), lang),
                gap(j),
                forecast,
                TargetWording.nature(j.target()),
                TargetRowComposer.restates(j.target()),
                j.target().clause(),
                plan.clause(j.target().clause()).title());
    }

    /** Of the two figures as they are printed. */
    private static String gap(Judgement j) {
        Double gap = j.gap();
        Double value = j.judged() == null ? null : j.judged().value();
        return gap == null
                ? ""
                : NumberFormats.signed(
                        gap, SentenceFigures.of(j.judgedBy(), value, j.bound()).decimals());
    }

    /** Few events are told as a count with its interval, and with the rate of several years together. */
    private static List<Text> few(Judgement j, Lang lang) {
        IndicatorValue now = j.now();
        if (now == null || !j.ofFewEvents()) {
            return List.of();
        }
        List<Text> few = new ArrayList<>();
        few.add(Messages.of(
                "home.few",
                j.year(),
                NumberFormats.format(now.numerator(), 0),
                TargetRowComposer.print(now.lower(), j.indicator(), lang),
                TargetRowComposer.print(now.upper(), j.indicator(), lang)));
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
        return Messages.of(
                "home.zero",
                NumberFormats.format(now.denominator(), 0),
                TargetRowComposer.print(now.upper(), j.indicator(), lang));
    }

    private static Text coverage(Judgement j) {
        IndicatorValue.Coverage c = j.coverage();
        if (c.reported() == 0) {
            return Messages.of("home.coverage.none");
        }
        return Messages.of(
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
                    : NumberFormats.format(p.lower(), d) + "–" + NumberFormats.format(p.upper(), d);
            String parts = p.numerator() == null
                    ? ""
                    : NumberFormats.format(p.numerator(), 0)
                            + (p.denominator() == null ? "" : " / " + NumberFormats.format(p.denominator(), 0));
            String source = source(p);
            rows.add(new Row(
                    p,
                    p.withheld()
                            ? TargetRowComposer.withheld(lang)
                            : TargetRowComposer.print(p.value(), j.indicator(), lang),
                    interval,
                    p.due() == null || p.published() ? "" : NumberFormats.format(p.due(), d),
                    parts,
                    Messages.of("home.source." + source, NumberFormats.format(Math.floor(p.coverage() * 100), 0)),
                    TargetRowComposer.signal(p.state())));
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

    /** What others published up to the year of the page, and what they have set themselves. */
    private static List<ComparisonValue> comparisons(Plan plan, Indicator indicator, int year) {
        return plan.monitoring().comparisons().stream()
                .filter(c -> indicator.comparisons().contains(c.series()))
                .filter(c -> c.target() || c.year() <= year)
                .sorted(Comparator.comparingInt(ComparisonValue::year).reversed())
                .toList();
    }

    private List<Part> trail(Plan plan, Judgement j, ViewScope viewScope) {
        int year = j.valueYear() == 0 ? viewScope.year() : j.valueYear();
        return plan.reportedBelow(j.indicator()).stream()
                .map(id -> Objects.requireNonNull(plan.elements().get(id)))
                .map(e -> part(e, year, viewScope))
                .toList();
    }

    private Part part(DataElement element, int year, ViewScope viewScope) {
        Text reporter = element.reporter()
                .flatMap(viewScope.tree()::find)
                .map(u -> u.shortName())
                .orElseGet(() -> Messages.of("home.reporter.self"));
        String path = "/cells?element=" + element.id() + "&period=" + year + "&of="
                + viewScope.unit().id();
        return new Part(element.id(), element.name(), "", reporter, path, register(element));
    }

    /** From the year on in which it begins to count. */
    private Optional<IndicatorView.Register> register(DataElement element) {
        return counted.source(element).map(source -> {
            String from = Integer.toString(element.counted().orElseThrow().from());
            return new IndicatorView.Register(Messages.of("home.trail.counted", source.name(), from), source.path());
        });
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
                + (indicator.factor() == 1 ? "" : " × " + NumberFormats.format((double) indicator.factor(), 0));
    }

    private static String words(Plan plan, Formula formula, Lang lang) {
        return switch (formula) {
            case Formula.Constant c -> Double.toString(c.value());
            case Formula.Element e ->
                Objects.requireNonNull(plan.elements().get(e.id())).name().in(lang);
            case Formula.Negated n -> "−" + words(plan, n.operand(), lang);
            case Formula.Binary b
            when b.operator() == Formula.Operator.SMALLER_OF ->
                "min(" + words(plan, b.left(), lang) + ", " + words(plan, b.right(), lang) + ")";
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
            case SMALLER_OF -> ", ";
        };
    }
}
