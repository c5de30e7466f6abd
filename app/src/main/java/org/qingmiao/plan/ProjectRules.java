package org.qingmiao.plan;

import java.util.Set;

/** A project belongs to a clause; the weights of its milestones sum to 100. */
final class ProjectRules implements PackRule {
    @Override
    public void check(Plan plan, Found found) {
        Set<String> clauses = Ids.clauses(plan);
        Set<String> targets = Ids.targets(plan);
        for (Project project : plan.projects()) {
            String thing = "project/" + project.id();
            PackRule.known(project.clause(), clauses, "clause", found.place(thing + "#clause"), found);
            Ids.responsible(plan, project.lead(), thing, "lead", found);
            Ids.responsible(plan, project.assist(), thing, "assist", found);
            for (int i = 0; i < project.targets().size(); i++) {
                PackRule.known(
                        project.targets().get(i), targets, "target", found.place(thing + "#targets/" + i), found);
            }
            if (project.lead().isEmpty()) {
                found.issue(found.place(thing), Issue.Code.MISSING_KEY, "nobody leads", "lead: [ … ]");
            }
            project.milestones().stream()
                    .filter(m -> m.weight() < 1)
                    .forEach(m -> found.issue(
                            found.place("milestone/" + m.id() + "#weight"),
                            Issue.Code.OUT_OF_RANGE,
                            "a weight of " + m.weight(),
                            "a weight of 1 to 100"));
            int sum = project.milestones().stream()
                    .mapToInt(Project.Milestone::weight)
                    .sum();
            if (sum != 100) {
                found.issue(
                        found.place(thing + "#milestones"), Issue.Code.WEIGHTS_DO_NOT_SUM, "a sum of " + sum, "100");
            }
            project.milestones()
                    .forEach(m ->
                            ClauseRules.dueInPlan(plan, m.due(), found.place("milestone/" + m.id() + "#due"), found));
        }
    }
}
