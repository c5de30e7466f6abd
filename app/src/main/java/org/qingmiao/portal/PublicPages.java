package org.qingmiao.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qingmiao.evaluation.Asked;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.State;
import org.qingmiao.evaluation.TargetRows;
import org.qingmiao.page.Signal;
import org.qingmiao.page.Texts;
import org.qingmiao.plan.Outline;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.PlanHead;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Text;

/** Says the plan in everyday words. */
final class PublicPages {
    private static final List<State> ORDER =
            List.of(State.ACHIEVED, State.ON_TRACK, State.AT_RISK, State.OFF_TRACK, State.NO_DATA);

    private PublicPages() {}

    /** @param help whom to call now; of the site, not of the year */
    static PublicPage page(PlanEvaluation evaluation, PublicYear year, List<PlanHead.HelpContact> help) {
        Plan plan = evaluation.plan();
        Map<Signal, Long> counts = new LinkedHashMap<>();
        ORDER.forEach(s -> counts.put(TargetRows.signal(s), evaluation.count(s)));
        boolean over = evaluation.isFinal();
        Text headline = Texts.all()
                .both(
                        over ? "portal.headline.end" : "portal.headline",
                        evaluation.judgements().size(),
                        evaluation.count(State.ACHIEVED),
                        evaluation.count(State.ON_TRACK),
                        evaluation.count(State.OFF_TRACK),
                        evaluation.count(State.AT_RISK));
        return new PublicPage(
                year,
                headline,
                Texts.all().both("portal.sentence", plan.head().name()),
                counts,
                chapters(evaluation),
                help);
    }

    private static List<PublicPage.Chapter> chapters(PlanEvaluation evaluation) {
        Plan plan = evaluation.plan();
        List<PublicPage.Chapter> chapters = new ArrayList<>();
        for (Outline.Chapter chapter : plan.outline().chapters()) {
            List<PublicPage.Promise> promises = evaluation.judgements().stream()
                    .filter(Judgement::counted)
                    .filter(j -> plan.clause(j.target().clause()).chapter().equals(chapter.id()))
                    .map(j -> promise(plan, j))
                    .toList();
            if (!promises.isEmpty()) {
                chapters.add(new PublicPage.Chapter(chapter.shortTitle(), promises));
            }
        }
        return chapters;
    }

    private static PublicPage.Promise promise(Plan plan, Judgement j) {
        Text asked = Asked.of(plan, j.target());
        Text now = j.now() == null
                ? Texts.all().both("portal.unknown")
                : Texts.all()
                        .both(
                                "portal.now",
                                j.valueYear(),
                                new Text(
                                        TargetRows.value(j, Lang.ZH),
                                        TargetRows.value(j, Lang.EN)),
                                asked);
        return new PublicPage.Promise(
                TargetRows.signal(j.state()),
                j.indicator().everyday(),
                now,
                "/public/indicators/" + j.indicator().id());
    }
}
