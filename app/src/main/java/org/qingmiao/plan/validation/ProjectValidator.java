package org.qingmiao.plan.validation;

import java.util.Set;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.PackProblem;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.PlanProblem;
import org.qingmiao.plan.Project;

/** A project belongs to a clause; the weights of its milestones sum to 100. */
final class ProjectValidator implements PackValidator {
    @Override
    public void check(Plan plan, Diagnostics diagnostics) {
        Set<String> clauses = PackIds.clauses(plan);
        Set<String> targets = PackIds.targets(plan);
        for (Project project : plan.projects()) {
            String thing = "project/" + project.id();
            PackValidator.known(project.clause(), clauses, "clause", diagnostics.place(thing + "#clause"), diagnostics);
            PackIds.responsible(plan, project.lead(), thing, "lead", diagnostics);
            PackIds.responsible(plan, project.assist(), thing, "assist", diagnostics);
            for (int i = 0; i < project.targets().size(); i++) {
                PackValidator.known(
                        project.targets().get(i),
                        targets,
                        "target",
                        diagnostics.place(thing + "#targets/" + i),
                        diagnostics);
            }
            if (project.lead().isEmpty()) {
                diagnostics.issue(diagnostics.place(thing), PackProblem.MISSING_KEY, "nobody leads", "lead: [ … ]");
            }
            project.milestones().stream()
                    .filter(m -> m.weight() < 1)
                    .forEach(m -> diagnostics.issue(
                            diagnostics.place("milestone/" + m.id() + "#weight"),
                            PackProblem.OUT_OF_RANGE,
                            "a weight of " + m.weight(),
                            "a weight of 1 to 100"));
            int sum = project.milestones().stream()
                    .mapToInt(Project.Milestone::weight)
                    .sum();
            if (sum != 100) {
                diagnostics.issue(
                        diagnostics.place(thing + "#milestones"),
                        PlanProblem.WEIGHTS_DO_NOT_SUM,
                        "a sum of " + sum,
                        "100");
            }
            project.milestones()
                    .forEach(m -> ClauseValidator.dueInPlan(
                            plan, m.due(), diagnostics.place("milestone/" + m.id() + "#due"), diagnostics));
        }
    }
}
