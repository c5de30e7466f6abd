package org.qingmiao.tools.web.growth;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.calculators.Sex;
import org.qingmiao.platform.Lang;
import org.qingmiao.tools.ChosenOptions;
import org.qingmiao.tools.InputColumn;
import org.qingmiao.tools.ResultWords;
import org.qingmiao.tools.TableShape;

/** What the measurements of a child say. */
final class GrowthResult {
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
        WhoGrowthFindings ofWho = new WhoGrowthFindings(lang);
        StandardLevels levels = new StandardLevels(tableShape, lang);
        String error = latest.results().error(lang);
        return new GrowthView.Result(
                whose(sex, latest),
                who ? ofWho.says(visits) : levels.says(latest),
                new GrowthCharts(lang, sex, curves(sex)).of(visits),
                who ? ofWho.judged(latest) : levels.judged(latest),
                new GrowthHistory(tableShape, who, lang).of(visits),
                error.isEmpty() ? Optional.empty() : Optional.of(error));
    }

    private String whose(Sex sex, GrowthVisits.GrowthVisit latest) {
        GrowthWords words = new GrowthWords(lang);
        String child = ResultWords.choice(lang, "input", "sex", sex == Sex.MALE ? "M" : "F");
        return words.say("tools.growth.whose", child, words.age(latest.age()));
    }

    /** The standards of school age have limits, but no curves of their own: WHO's are drawn. */
    private GrowthCurves curves(Sex sex) {
        return standard.equals("wst423") ? new Wst423Curves(lang, sex) : new WhoCurves(lang, curveSelection, sex);
    }
}
