package org.qingmiao.tools.web.growth;

import java.util.ArrayList;
import java.util.List;
import org.qingmiao.page.StateSignal;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.tools.ResultWords;
import org.qingmiao.tools.TableShape;
import org.qingmiao.tools.web.form.InputFields;
import org.qingmiao.tools.web.form.Severity;

/** What standards that name levels, without curves of their own, say of one measurement. */
final class StandardLevels {
    private final TableShape tableShape;
    private final Lang lang;

    StandardLevels(TableShape tableShape, Lang lang) {
        this.tableShape = tableShape;
        this.lang = lang;
    }

    List<GrowthView.Finding> says(GrowthVisits.GrowthVisit latest) {
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

    List<GrowthView.Judged> judged(GrowthVisits.GrowthVisit growthVisit) {
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
}
