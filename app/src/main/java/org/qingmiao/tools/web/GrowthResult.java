package org.qingmiao.tools.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.calculators.Sex;
import org.qingmiao.calculators.growth.Age;
import org.qingmiao.calculators.growth.GrowthChart;
import org.qingmiao.page.Numbers;
import org.qingmiao.page.Signal;
import org.qingmiao.page.Texts;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.tools.Choices;
import org.qingmiao.tools.Input;
import org.qingmiao.tools.Shape;
import org.qingmiao.tools.Words;

/** What the measurements of a child say. */
final class GrowthResult {
    /** A change of z by this much crosses a channel between two of the usual percentiles. */
    private static final BigDecimal CHANNEL = new BigDecimal("0.67");

    private final Shape shape;
    private final String standard;
    private final boolean who;
    private final Lang lang;
    private final Lines lines;

    GrowthResult(Shape shape, Choices choices, Lang lang, Lines lines) {
        this.shape = shape;
        this.standard = choices.text("standard");
        this.who = standard.equals("who");
        this.lang = lang;
        this.lines = lines;
    }

    GrowthPage.Result of(List<Visits.Visit> visits, Map<String, String> given) {
        Sex sex = Input.sex().parse(given.getOrDefault("sex", "")) == Sex.MALE ? Sex.MALE : Sex.FEMALE;
        Visits.Visit latest = visits.getLast();
        List<GrowthPage.Judged> judged = who ? judged(latest) : levels(latest);
        String error = latest.results().error(lang);
        return new GrowthPage.Result(
                say(
                        "tools.growth.whose",
                        Words.choice(lang, "input", "sex", sex == Sex.MALE ? "M" : "F"),
                        age(latest.age())),
                who ? says(visits) : says(latest),
                new GrowthCharts(lang, sex, curves(sex)).of(visits),
                judged,
                history(visits),
                error.isEmpty() ? Optional.empty() : Optional.of(error));
    }

    /** The standards of school age have limits, but no curves of their own: WHO's are drawn. */
    private GrowthCurves curves(Sex sex) {
        return standard.equals("wst423") ? new Wst423Curves(lang, sex) : new WhoCurves(lang, lines, sex);
    }

    private String say(String key, Object... values) {
        return Texts.all().get(lang, key, values);
    }

    /** Years, months and days of 30.4375, as people tell an age. */
    private String age(Age age) {
        int months = age.completedMonths();
        int years = months / 12;
        return years == 0
                ? say("tools.age.months", months, age.days())
                : say("tools.age.years", years, months % 12, age.days());
    }

    /** The classes of the latest measurement, then what changed since the one before. */
    private List<GrowthPage.Said> says(List<Visits.Visit> visits) {
        Visits.Visit latest = visits.getLast();
        List<GrowthPage.Said> says = new ArrayList<>();
        String classes = latest.results().cell("classes");
        List<String> implausible = Measure.ALL.stream()
                .filter(m -> latest.results().cell(m.flag()).equals("1"))
                .map(m -> say(m.key()))
                .toList();
        if (!implausible.isEmpty()) {
            says.add(new GrowthPage.Said(
                    Signal.NO_DATA, say("tools.growth.implausible", String.join(listed(), implausible))));
        }
        if (!classes.isEmpty()) {
            for (String word : classes.split(" ", -1)) {
                says.add(new GrowthPage.Said(
                        Worry.of("classes", word).orElse(Signal.AT_RISK), say("tools.says.growth.classes." + word)));
            }
        } else if (implausible.isEmpty() && Measure.ALL.stream().anyMatch(m -> known(latest, m.z()))) {
            says.add(new GrowthPage.Said(Signal.ACHIEVED, say("tools.growth.normal")));
        }
        Measure.ALL.forEach(m -> change(visits, m).ifPresent(says::add));
        return says;
    }

    private String listed() {
        return Messages.in(lang, "platform.list.comma");
    }

    private Optional<GrowthPage.Said> change(List<Visits.Visit> visits, Measure measure) {
        List<BigDecimal> z = visits.stream()
                .filter(visit -> !visit.results().cell(measure.flag()).equals("1"))
                .flatMap(visit -> visit.number(measure.z()).stream())
                .toList();
        if (z.size() < 2 || !measure.watched()) {
            return Optional.empty();
        }
        BigDecimal now = z.getLast();
        List<BigDecimal> earlier = z.subList(0, z.size() - 1);
        BigDecimal highest = Collections.max(earlier);
        // A slow fall over many visits is a fall too; a rise is told from one visit to the next.
        BigDecimal before = highest.compareTo(now) > 0 ? highest : earlier.getLast();
        BigDecimal change = now.subtract(before);
        if (change.abs().compareTo(CHANNEL) < 0) {
            return Optional.empty();
        }
        String key = change.signum() < 0 ? "tools.growth.slower" : "tools.growth.faster";
        return Optional.of(new GrowthPage.Said(
                change.signum() < 0 ? Signal.AT_RISK : Signal.ON_TRACK,
                say(key, say(measure.key()), signed(before), signed(now))));
    }

    private List<GrowthPage.Said> says(Visits.Visit latest) {
        List<GrowthPage.Said> says = new ArrayList<>();
        for (int i = 0; i < shape.outputs().size(); i++) {
            if (!latest.results().cell(i).isEmpty()) {
                String name = shape.outputs().get(i).name();
                says.add(new GrowthPage.Said(
                        Worry.of(name, latest.results().cell(i)).orElse(Signal.NO_DATA),
                        Messages.in(
                                lang,
                                "platform.labelled",
                                shape.outputs().get(i).text(),
                                Words.result(lang, shape, latest.results(), i))));
            }
        }
        return says;
    }

    private List<GrowthPage.Judged> judged(Visits.Visit visit) {
        List<GrowthPage.Judged> judged = new ArrayList<>();
        Set<String> classes =
                Set.copyOf(Arrays.asList(visit.results().cell("classes").split(" ", -1)));
        for (Measure measure : Measure.ALL) {
            visit.number(measure.z()).ifPresent(z -> {
                boolean implausible = visit.results().cell(measure.flag()).equals("1");
                String word = measure.words().stream()
                        .filter(classes::contains)
                        .findFirst()
                        .orElse("normal");
                judged.add(new GrowthPage.Judged(
                        Fields.capital(say(measure.key())),
                        visit.number(measure.value())
                                .map(v -> Numbers.format(v) + " " + measure.unit())
                                .orElse(""),
                        signed(z),
                        implausible ? "" : percentile(z),
                        implausible ? Signal.NO_DATA : Worry.of("classes", word).orElse(Signal.NO_DATA),
                        implausible
                                ? say("tools.growth.check")
                                : measure.words().isEmpty()
                                        ? range(z)
                                        : Words.find(lang, "tools.word." + word).orElse(word)));
            });
        }
        return judged;
    }

    /** Where the standard has no word: inside or outside two standard deviations. */
    private String range(BigDecimal z) {
        return say(z.abs().compareTo(BigDecimal.TWO) <= 0 ? "tools.growth.inside" : "tools.growth.outside");
    }

    private List<GrowthPage.Judged> levels(Visits.Visit visit) {
        List<GrowthPage.Judged> judged = new ArrayList<>();
        for (int i = 0; i < shape.outputs().size(); i++) {
            String cell = visit.results().cell(i);
            if (!cell.isEmpty()) {
                judged.add(new GrowthPage.Judged(
                        Fields.capital(shape.outputs().get(i).text().in(lang)),
                        "",
                        "",
                        "",
                        Worry.of(shape.outputs().get(i).name(), cell).orElse(Signal.NO_DATA),
                        Words.result(lang, shape, visit.results(), i)));
            }
        }
        return judged;
    }

    private GrowthPage.Table history(List<Visits.Visit> visits) {
        List<String> columns = new ArrayList<>(List.of(say("tools.growth.when"), say("tools.growth.age")));
        List<Measure> measures = Measure.ALL.stream()
                .filter(m -> visits.stream().anyMatch(v -> known(v, m.z())))
                .toList();
        measures.forEach(m -> columns.add(Fields.capital(say(m.key())) + (who ? " Z" : "")));
        if (!who) {
            shape.outputs()
                    .forEach(output -> columns.add(Fields.capital(output.text().in(lang))));
        }
        return new GrowthPage.Table(
                columns,
                visits.reversed().stream().map(visit -> row(visit, measures)).toList());
    }

    private List<String> row(Visits.Visit visit, List<Measure> measures) {
        List<String> row = new ArrayList<>();
        row.add(visit.values().getOrDefault("measured_on", Integer.toString(visit.number())));
        row.add(age(visit.age()));
        measures.forEach(m -> row.add(visit.number(m.z())
                .map(z -> visit.number(m.value())
                                .map(v -> Numbers.format(v) + " " + m.unit() + " · ")
                                .orElse("")
                        + signed(z))
                .orElse("")));
        if (!who) {
            for (int i = 0; i < shape.outputs().size(); i++) {
                row.add(visit.results().cell(i).isEmpty() ? "" : Words.result(lang, shape, visit.results(), i));
            }
        }
        return row;
    }

    private static boolean known(Visits.Visit visit, String name) {
        return !visit.results().cell(name).isEmpty();
    }

    private static String signed(BigDecimal z) {
        return Numbers.signed(z.doubleValue(), 2);
    }

    /** Whole percentiles; what is beyond the first and the last is not told more exactly than it is. */
    private static String percentile(BigDecimal z) {
        double percentile = GrowthChart.percentile(z.doubleValue());
        if (percentile < 1) {
            return "<P1";
        }
        return percentile > 99 ? ">P99" : "P" + BigDecimal.valueOf(percentile).setScale(0, RoundingMode.HALF_UP);
    }
}
