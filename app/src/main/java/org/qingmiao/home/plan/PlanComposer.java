package org.qingmiao.home.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.view.ClauseStates;
import org.qingmiao.evaluation.view.TargetRow;
import org.qingmiao.evaluation.view.TargetRowComposer;
import org.qingmiao.evaluation.view.ViewScope;
import org.qingmiao.home.plan.PlanView.ChapterView;
import org.qingmiao.home.plan.PlanView.ClauseView;
import org.qingmiao.home.plan.PlanView.PartView;
import org.qingmiao.org.OrgTree;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.Outline;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.progress.ProgressReports;
import org.qingmiao.reporting.progress.WorkState;
import org.springframework.stereotype.Component;

/** Sets the plan as a document, for the office and for the public. */
@Component
public class PlanComposer {
    private final ProgressReports progressReports;

    PlanComposer(ProgressReports progressReports) {
        this.progressReports = progressReports;
    }

    /**
     * @param indicators where links of numbers lead
     * @param clauses where links of clauses lead; empty for none
     */
    public PlanView page(ViewScope viewScope, PlanEvaluation evaluation, Lang lang, String indicators, String clauses) {
        Plan plan = viewScope.plan();
        ClauseStates states =
                new ClauseStates(evaluation, progressReports.of(plan, viewScope.year(), viewScope.asOf()));
        TargetRowComposer rows = new TargetRowComposer(plan, viewScope.tree(), lang, 92);
        List<PartView> parts = new ArrayList<>();
        for (Outline.Part part : plan.outline().parts()) {
            List<ChapterView> chapters = new ArrayList<>();
            for (Outline.Chapter chapter : part.chapters()) {
                List<ClauseView> views = plan.clausesOf(chapter.id()).stream()
                        .map(c -> view(viewScope, c, states, rows, indicators, clauses))
                        .toList();
                chapters.add(new ChapterView(chapter, states.chapter(chapter.id()), views));
            }
            parts.add(new PartView(part, chapters));
        }
        List<TargetRow> table = plan.outline().tableTargets().stream()
                .map(id -> row(rows, evaluation.of(id), clauses))
                .toList();
        boolean translated = plan.head().unofficial().contains(lang);
        return new PlanView(viewScope, summary(plan), parts, table, translated);
    }

    /** Where clauses have no page, the reader is the public. */
    private static TargetRow row(TargetRowComposer rows, Judgement judgement, String clauses) {
        TargetRow row = rows.of(judgement);
        return clauses.isEmpty() ? row.forPublic() : row;
    }

    private static Text summary(Plan plan) {
        long leads = plan.clauses().stream()
                .flatMap(c -> c.lead().stream())
                .distinct()
                .count();
        return Messages.of("home.plan.summary", plan.clauses().size(), plan.countedTargets(), leads);
    }

    private static ClauseView view(
            ViewScope viewScope,
            Clause clause,
            ClauseStates states,
            TargetRowComposer rows,
            String indicators,
            String clauses) {
        List<Judgement> judgements = states.judgements(clause);
        List<WorkState> works = states.works(clause);
        return new ClauseView(
                clause.id(),
                clause.ref(),
                clauses.isEmpty() ? "" : clauses + clause.id(),
                clause.title(),
                MarkedText.of(viewScope.plan(), clause, indicators),
                clause.text().en(),
                states.signal(clause),
                names(viewScope.tree(), clause.lead()),
                judgements.stream().map(j -> row(rows, j, clauses)).toList(),
                works.stream().anyMatch(WorkState::isLate),
                works.isEmpty() ? Text.same("") : Messages.of("home.works", works.size(), WorkState.counts(works)));
    }

    private static Text names(OrgTree tree, List<String> ids) {
        return new Text(joined(tree, ids, Lang.ZH), joined(tree, ids, Lang.EN));
    }

    private static String joined(OrgTree tree, List<String> ids, Lang lang) {
        return ids.stream()
                .flatMap(id -> tree.find(id).stream())
                .map(u -> u.shortName().in(lang))
                .collect(Collectors.joining(" · "));
    }
}
