package org.qingmiao.portal;

import java.util.ArrayList;
import java.util.List;
import org.qingmiao.evaluation.Attainment;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.ReportingCompleteness;
import org.qingmiao.evaluation.TargetWording;
import org.qingmiao.evaluation.view.TargetRowComposer;
import org.qingmiao.plan.Outline;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.PlanHead;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** Says the plan in everyday words. */
final class PublicComposer {
    private PublicComposer() {}

    /** @param help whom to call now; of the site, not of the year */
    static PublicView page(PlanEvaluation evaluation, PublicYear year, List<PlanHead.HelpContact> help) {
        Attainment all = evaluation.attainment();
        boolean over = evaluation.isFinal();
        Text headline = Messages.of(
                "portal.headline", all.total(), all.countedOut(over ? "portal.state.end." : "portal.state."));
        return new PublicView(
                year, headline, sentence(evaluation), TargetRowComposer.signals(all), chapters(evaluation), help);
    }

    private static Text sentence(PlanEvaluation evaluation) {
        ReportingCompleteness reports = evaluation.reports();
        return Messages.of(
                "portal.sentence",
                evaluation.plan().head().name(),
                evaluation.year(),
                reports.owed(),
                reports.received());
    }

    private static List<PublicView.Chapter> chapters(PlanEvaluation evaluation) {
        Plan plan = evaluation.plan();
        List<PublicView.Chapter> chapters = new ArrayList<>();
        for (Outline.Chapter chapter : plan.outline().chapters()) {
            List<PublicView.Promise> promises = evaluation.judgements().stream()
                    .filter(Judgement::counted)
                    .filter(j -> plan.clause(j.target().clause()).chapter().equals(chapter.id()))
                    .map(j -> promise(plan, j))
                    .toList();
            if (!promises.isEmpty()) {
                chapters.add(new PublicView.Chapter(chapter.shortTitle(), promises));
            }
        }
        return chapters;
    }

    private static PublicView.Promise promise(Plan plan, Judgement j) {
        Text asked = TargetWording.of(plan, j.target());
        Text now = j.now() == null
                ? Messages.of("portal.unknown")
                : Messages.of(
                        "portal.now",
                        j.valueYear(),
                        new Text(TargetRowComposer.value(j, Lang.ZH), TargetRowComposer.value(j, Lang.EN)),
                        asked);
        return new PublicView.Promise(
                j.target().id(),
                TargetRowComposer.signal(j.state()),
                j.indicator().everyday(),
                now,
                "/public/indicators/" + j.indicator().id());
    }
}
