package org.qingmiao.tools.web.growth;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.page.NumberFormats;
import org.qingmiao.page.StateSignal;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.tools.web.form.InputFields;
import org.qingmiao.tools.web.form.Severity;

/** What WHO's standards say of measurements: classes of the latest one, changes since those before. */
final class WhoGrowthFindings {
    /** A change of z by this much crosses a channel between two of the usual percentiles. */
    private static final BigDecimal CHANNEL = new BigDecimal("0.67");

    private final Lang lang;
    private final GrowthWords words;

    WhoGrowthFindings(Lang lang) {
        this.lang = lang;
        this.words = new GrowthWords(lang);
    }

    /** The classes of the latest measurement, then what changed since the one before. */
    List<GrowthView.Finding> says(List<GrowthVisits.GrowthVisit> visits) {
        List<GrowthView.Finding> says = new ArrayList<>(classes(visits.getLast()));
        GrowthMeasure.ALL.forEach(m -> change(visits, m).ifPresent(says::add));
        return says;
    }

    private List<GrowthView.Finding> classes(GrowthVisits.GrowthVisit latest) {
        List<GrowthView.Finding> says = new ArrayList<>();
        List<String> implausible = GrowthMeasure.ALL.stream()
                .filter(m -> isImplausible(latest, m))
                .map(m -> words.say(m.key()))
                .toList();
        if (!implausible.isEmpty()) {
            String listed = String.join(words.say("platform.list.comma"), implausible);
            says.add(new GrowthView.Finding(StateSignal.NO_DATA, words.say("tools.growth.implausible", listed)));
        }
        String classes = latest.results().cell("classes");
        if (!classes.isEmpty()) {
            for (String word : classes.split(" ", -1)) {
                says.add(new GrowthView.Finding(
                        Severity.of("classes", word).orElse(StateSignal.AT_RISK),
                        words.say("tools.says.growth.classes." + word)));
            }
        } else if (implausible.isEmpty() && GrowthMeasure.ALL.stream().anyMatch(m -> m.isKnown(latest))) {
            says.add(new GrowthView.Finding(StateSignal.ACHIEVED, words.say("tools.growth.normal")));
        }
        return says;
    }

    private static boolean isImplausible(GrowthVisits.GrowthVisit visit, GrowthMeasure measure) {
        return visit.results().cell(measure.flag()).equals("1");
    }

    private Optional<GrowthView.Finding> change(List<GrowthVisits.GrowthVisit> visits, GrowthMeasure measure) {
        List<BigDecimal> z = visits.stream()
                .filter(visit -> !isImplausible(visit, measure))
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
        return change.abs().compareTo(CHANNEL) < 0 ? Optional.empty() : Optional.of(changed(measure, before, now));
    }

    private GrowthView.Finding changed(GrowthMeasure measure, BigDecimal before, BigDecimal now) {
        boolean slower = now.compareTo(before) < 0;
        String key = slower ? "tools.growth.slower" : "tools.growth.faster";
        return new GrowthView.Finding(
                slower ? StateSignal.AT_RISK : StateSignal.ON_TRACK,
                words.say(key, words.say(measure.key()), GrowthWords.signed(before), GrowthWords.signed(now)));
    }

    List<GrowthView.Judged> judged(GrowthVisits.GrowthVisit visit) {
        List<GrowthView.Judged> judged = new ArrayList<>();
        Set<String> classes =
                Set.copyOf(Arrays.asList(visit.results().cell("classes").split(" ", -1)));
        for (GrowthMeasure measure : GrowthMeasure.ALL) {
            visit.number(measure.z()).ifPresent(z -> judged.add(judged(visit, measure, z, classes)));
        }
        return judged;
    }

    private GrowthView.Judged judged(
            GrowthVisits.GrowthVisit visit, GrowthMeasure measure, BigDecimal z, Set<String> classes) {
        String name = InputFields.capital(words.say(measure.key()));
        String value = visit.number(measure.value())
                .map(v -> NumberFormats.format(v) + " " + measure.unit())
                .orElse("");
        if (isImplausible(visit, measure)) {
            return new GrowthView.Judged(
                    name, value, GrowthWords.signed(z), "", StateSignal.NO_DATA, words.say("tools.growth.check"));
        }
        String word =
                measure.words().stream().filter(classes::contains).findFirst().orElse("normal");
        return new GrowthView.Judged(
                name,
                value,
                GrowthWords.signed(z),
                GrowthWords.percentile(z),
                Severity.of("classes", word).orElse(StateSignal.NO_DATA),
                measure.words().isEmpty()
                        ? words.range(z)
                        : Messages.find(lang, "tools.word." + word).orElse(word));
    }
}
