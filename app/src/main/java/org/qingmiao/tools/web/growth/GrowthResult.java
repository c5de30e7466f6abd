package org.qingmiao.tools.web.growth;

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
import org.qingmiao.page.NumberFormats;
import org.qingmiao.page.StateSignal;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.tools.ChosenOptions;
import org.qingmiao.tools.InputColumn;
import org.qingmiao.tools.ResultWords;
import org.qingmiao.tools.TableShape;
import org.qingmiao.tools.web.form.InputFields;
import org.qingmiao.tools.web.form.Severity;

/** What the measurements of a child say. */
final class GrowthResult {
    /** A change of z by this much crosses a channel between two of the usual percentiles. */
    private static final BigDecimal CHANNEL = new BigDecimal("0.67");

    private final TableShape tableShape;
    private final String standard;
    private final boolean who;
    private final Lang lang;
    private final CurveSelection curveSelection;

    GrowthResult(TableShape tableShape, ChosenOptions chosenOptions, Lang lang, CurveSelection curveSelection) {
        this.tableShape = tableShape;
        this.standard = chosenOptions.text("standard");
        this.who = standard.equals("who");
        this.lang = lang;
        this.curveSelection = curveSelection;
    }

    GrowthView.Result of(List<GrowthVisits.GrowthVisit> visits, Map<String, String> given) {
        Sex sex = InputColumn.sex().parse(given.getOrDefault("sex", "")) == Sex.MALE ? Sex.MALE : Sex.FEMALE;
        GrowthVisits.GrowthVisit latest = visits.getLast();
        List<GrowthView.Judged> judged = who ? judged(latest) : levels(latest);
        String error = latest.results().error(lang);
        return new GrowthView.Result(
                say(
                        "tools.growth.whose",
                        ResultWords.choice(lang, "input", "sex", sex == Sex.MALE ? "M" : "F"),
                        age(latest.age())),
                who ? says(visits) : says(latest),
                new GrowthCharts(lang, sex, curves(sex)).of(visits),
                judged,
                history(visits),
                error.isEmpty() ? Optional.empty() : Optional.of(error));
    }

    /** The standards of school age have limits, but no curves of their own: WHO's are drawn. */
    private GrowthCurves curves(Sex sex) {
        return standard.equals("wst423") ? new Wst423Curves(lang, sex) : new WhoCurves(lang, curveSelection, sex);
    }

    private String say(String key, Object... values) {
        return Messages.in(lang, key, values);
    }

    /** Completed years and months, and all days, as people tell an age. */
    private String age(Age age) {
        int months = age.completedMonths();
        int years = months / 12;
        return years == 0
                ? say("tools.age.months", months, age.days())
                : say("tools.age.years", years, months % 12, age.days());
    }

    /** The classes of the latest measurement, then what changed since the one before. */
    private List<GrowthView.Finding> says(List<GrowthVisits.GrowthVisit> visits) {
        GrowthVisits.GrowthVisit latest = visits.getLast();
        List<GrowthView.Finding> says = new ArrayList<>();
        String classes = latest.results().cell("classes");
        List<String> implausible = GrowthMeasure.ALL.stream()
                .filter(m -> latest.results().cell(m.flag()).equals("1"))
                .map(m -> say(m.key()))
                .toList();
        if (!implausible.isEmpty()) {
            says.add(new GrowthView.Finding(
                    StateSignal.NO_DATA, say("tools.growth.implausible", String.join(listed(), implausible))));
        }
        if (!classes.isEmpty()) {
            for (String word : classes.split(" ", -1)) {
                says.add(new GrowthView.Finding(
                        Severity.of("classes", word).orElse(StateSignal.AT_RISK),
                        say("tools.says.growth.classes." + word)));
            }
        } else if (implausible.isEmpty() && GrowthMeasure.ALL.stream().anyMatch(m -> known(latest, m.z()))) {
            says.add(new GrowthView.Finding(StateSignal.ACHIEVED, say("tools.growth.normal")));
        }
        GrowthMeasure.ALL.forEach(m -> change(visits, m).ifPresent(says::add));
        return says;
    }

    private String listed() {
        return Messages.in(lang, "platform.list.comma");
    }

    private Optional<GrowthView.Finding> change(List<GrowthVisits.GrowthVisit> visits, GrowthMeasure growthMeasure) {
        List<BigDecimal> z = visits.stream()
                .filter(growthVisit ->
                        !growthVisit.results().cell(growthMeasure.flag()).equals("1"))
                .flatMap(growthVisit -> growthVisit.number(growthMeasure.z()).stream())
                .toList();
        if (z.size() < 2 || !growthMeasure.watched()) {
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
        return Optional.of(new GrowthView.Finding(
                change.signum() < 0 ? StateSignal.AT_RISK : StateSignal.ON_TRACK,
                say(key, say(growthMeasure.key()), signed(before), signed(now))));
    }

    private List<GrowthView.Finding> says(GrowthVisits.GrowthVisit latest) {
        List<GrowthView.Finding> says = new ArrayList<>();
        for (int i = 0; i < tableShape.outputs().size(); i++) {
            if (!latest.results().cell(i).isEmpty()) {
                String name = tableShape.outputs().get(i).name();
                says.add(new GrowthView.Finding(
                        Severity.of(name, latest.results().cell(i)).orElse(StateSignal.NO_DATA),
                        Messages.in(
                                lang,
                                "platform.labelled",
                                tableShape.outputs().get(i).text(),
                                ResultWords.result(lang, tableShape, latest.results(), i))));
            }
        }
        return says;
    }

    private List<GrowthView.Judged> judged(GrowthVisits.GrowthVisit growthVisit) {
        List<GrowthView.Judged> judged = new ArrayList<>();
        Set<String> classes =
                Set.copyOf(Arrays.asList(growthVisit.results().cell("classes").split(" ", -1)));
        for (GrowthMeasure growthMeasure : GrowthMeasure.ALL) {
            growthVisit.number(growthMeasure.z()).ifPresent(z -> {
                boolean implausible =
                        growthVisit.results().cell(growthMeasure.flag()).equals("1");
                String word = growthMeasure.words().stream()
                        .filter(classes::contains)
                        .findFirst()
                        .orElse("normal");
                judged.add(new GrowthView.Judged(
                        InputFields.capital(say(growthMeasure.key())),
                        growthVisit
                                .number(growthMeasure.value())
                                .map(v -> NumberFormats.format(v) + " " + growthMeasure.unit())
                                .orElse(""),
                        signed(z),
                        implausible ? "" : percentile(z),
                        implausible
                                ? StateSignal.NO_DATA
                                : Severity.of("classes", word).orElse(StateSignal.NO_DATA),
                        implausible
                                ? say("tools.growth.check")
                                : growthMeasure.words().isEmpty()
                                        ? range(z)
                                        : Messages.find(lang, "tools.word." + word)
                                                .orElse(word)));
            });
        }
        return judged;
    }

    /** Where the standard has no word: inside or outside two standard deviations. */
    private String range(BigDecimal z) {
        return say(z.abs().compareTo(BigDecimal.TWO) <= 0 ? "tools.growth.inside" : "tools.growth.outside");
    }

    private List<GrowthView.Judged> levels(GrowthVisits.GrowthVisit growthVisit) {
        List<GrowthView.Judged> judged = new ArrayList<>();
        for (int i = 0; i < tableShape.outputs().size(); i++) {
            String cell = growthVisit.results().cell(i);
            if (!cell.isEmpty()) {
                judged.add(new GrowthView.Judged(
                        InputFields.capital(tableShape.outputs().get(i).text().in(lang)),
                        "",
                        "",
                        "",
                        Severity.of(tableShape.outputs().get(i).name(), cell).orElse(StateSignal.NO_DATA),
                        ResultWords.result(lang, tableShape, growthVisit.results(), i)));
            }
        }
        return judged;
    }

    private GrowthView.Table history(List<GrowthVisits.GrowthVisit> visits) {
        List<String> columns = new ArrayList<>(List.of(say("tools.growth.when"), say("tools.growth.age")));
        List<GrowthMeasure> measures = GrowthMeasure.ALL.stream()
                .filter(m -> visits.stream().anyMatch(v -> known(v, m.z())))
                .toList();
        measures.forEach(m -> columns.add(InputFields.capital(say(m.key())) + (who ? " Z" : "")));
        if (!who) {
            tableShape
                    .outputs()
                    .forEach(outputColumn ->
                            columns.add(InputFields.capital(outputColumn.text().in(lang))));
        }
        return new GrowthView.Table(
                columns,
                visits.reversed().stream()
                        .map(growthVisit -> row(growthVisit, measures))
                        .toList());
    }

    private List<String> row(GrowthVisits.GrowthVisit growthVisit, List<GrowthMeasure> measures) {
        List<String> row = new ArrayList<>();
        row.add(growthVisit.values().getOrDefault("measured_on", Integer.toString(growthVisit.number())));
        row.add(age(growthVisit.age()));
        measures.forEach(m -> row.add(growthVisit
                .number(m.z())
                .map(z -> growthVisit
                                .number(m.value())
                                .map(v -> NumberFormats.format(v) + " " + m.unit() + " · ")
                                .orElse("")
                        + signed(z))
                .orElse("")));
        if (!who) {
            for (int i = 0; i < tableShape.outputs().size(); i++) {
                row.add(
                        growthVisit.results().cell(i).isEmpty()
                                ? ""
                                : ResultWords.result(lang, tableShape, growthVisit.results(), i));
            }
        }
        return row;
    }

    private static boolean known(GrowthVisits.GrowthVisit growthVisit, String name) {
        return !growthVisit.results().cell(name).isEmpty();
    }

    private static String signed(BigDecimal z) {
        return NumberFormats.signed(z.doubleValue(), 2);
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
