package org.qingmiao.portal;

import java.util.ArrayList;
import java.util.List;
import org.qingmiao.evaluation.Asked;
import org.qingmiao.evaluation.Attainment;
import org.qingmiao.evaluation.Completeness;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.TargetRows;
import org.qingmiao.page.Texts;
import org.qingmiao.plan.Outline;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.PlanHead;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Text;

/** Says the plan in everyday words. */
final class PublicPages {
    private PublicPages() {}

    /** @param help whom to call now; of the site, not of the year */
    static PublicPage page(PlanEvaluation evaluation, PublicYear year, List<PlanHead.HelpContact> help) {
        Attainment all = evaluation.attainment();
        boolean over = evaluation.isFinal();
        Text headline = Texts.all()
                .both("portal.headline", all.total(), all.countedOut(over ? "portal.state.end." : "portal.state."));
        return new PublicPage(
                year, headline, sentence(evaluation), TargetRows.signals(all), chapters(evaluation), help);
    }

    private static Text sentence(PlanEvaluation evaluation) {
        Completeness reports = evaluation.reports();
        return Texts.all()
                .both(
                        "portal.sentence",
                        evaluation.plan().head().name(),
                        evaluation.year(),
                        reports.owed(),
                        reports.received());
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
                                new Text(TargetRows.value(j, Lang.ZH), TargetRows.value(j, Lang.EN)),
                                asked);
        return new PublicPage.Promise(
                TargetRows.signal(j.state()),
                j.indicator().everyday(),
                now,
                "/public/indicators/" + j.indicator().id());
    }
}
