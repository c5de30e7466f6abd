package org.qingmiao.tools.web.growth;

import java.util.ArrayList;
import java.util.List;
import org.qingmiao.page.NumberFormats;
import org.qingmiao.platform.Lang;
import org.qingmiao.tools.ResultWords;
import org.qingmiao.tools.TableShape;
import org.qingmiao.tools.web.form.InputFields;

/** All measurements of a child as a table, the latest first. */
final class GrowthHistory {
    private final TableShape tableShape;
    private final boolean who;
    private final Lang lang;
    private final GrowthWords words;

    /** With columns of levels unless WHO's standard judges, which names none. */
    GrowthHistory(TableShape tableShape, boolean who, Lang lang) {
        this.tableShape = tableShape;
        this.who = who;
        this.lang = lang;
        this.words = new GrowthWords(lang);
    }

    GrowthView.Table of(List<GrowthVisits.GrowthVisit> visits) {
        List<String> columns = new ArrayList<>(List.of(words.say("tools.growth.when"), words.say("tools.growth.age")));
        List<GrowthMeasure> measures = GrowthMeasure.ALL.stream()
                .filter(m -> visits.stream().anyMatch(m::isKnown))
                .toList();
        measures.forEach(m -> columns.add(InputFields.capital(words.say(m.key())) + (who ? " Z" : "")));
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
        row.add(words.age(growthVisit.age()));
        measures.forEach(m -> row.add(growthVisit
                .number(m.z())
                .map(z -> growthVisit
                                .number(m.value())
                                .map(v -> NumberFormats.format(v) + " " + m.unit() + " · ")
                                .orElse("")
                        + GrowthWords.signed(z))
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
}
