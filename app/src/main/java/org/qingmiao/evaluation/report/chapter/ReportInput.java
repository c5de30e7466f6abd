package org.qingmiao.evaluation.report.chapter;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.view.ClauseStates;
import org.qingmiao.org.OrgTree;
import org.qingmiao.plan.Outline;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.Target;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;

/**
 * What a report is made of.
 *
 * @param evaluation as everybody may see it
 * @param streets the same plan judged for each part of the district that has values of its own
 * @param named ids of the indicators of which parts may be named
 */
public record ReportInput(
        PlanEvaluation evaluation,
        List<PlanEvaluation> streets,
        Set<String> named,
        ClauseStates states,
        OrgTree tree,
        Lang lang,
        LocalDate today) {

    Plan plan() {
        return evaluation.plan();
    }

    int year() {
        return evaluation.year();
    }

    String say(String key, Object... values) {
        return Messages.in(lang, key, values);
    }

    /** Several things in one sentence. */
    String list(List<String> things) {
        return String.join(say("report.comma"), things);
    }

    String unit(String id) {
        return tree.find(id).map(u -> u.shortName().in(lang)).orElse(id);
    }

    String fullName(String id) {
        return tree.find(id).map(u -> u.name().in(lang)).orElse(id);
    }

    String units(List<String> ids) {
        return ids.stream()
                .map(id -> id.startsWith("all:") ? say("report.all_units") : unit(id))
                .distinct()
                .collect(Collectors.joining(say("report.comma")));
    }

    List<Judgement> of(Outline.Chapter chapter) {
        return evaluation.judgements().stream()
                .filter(j -> plan().clause(j.target().clause()).chapter().equals(chapter.id()))
                .toList();
    }

    List<Judgement> of(Target.Nature nature) {
        return evaluation.judgements().stream()
                .filter(j -> j.target().nature() == nature)
                .toList();
    }
}
