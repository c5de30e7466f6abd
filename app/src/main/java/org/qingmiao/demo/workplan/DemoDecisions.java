package org.qingmiao.demo.workplan;

import java.time.LocalDate;
import java.util.List;
import org.qingmiao.demo.DemoPart;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Messages;
import org.qingmiao.workplan.Deadline;
import org.qingmiao.workplan.DecisionOrIssue;
import org.qingmiao.workplan.DecisionsAndIssues;
import org.springframework.stereotype.Component;

/** What meetings decided and which problems units met, and what was done about them. */
@Component
class DemoDecisions {
    private static final int DECISIONS = 4;
    private static final int PROBLEMS = 5;
    private static final List<String> LACKS = List.of("uneven", "staff", "data", "money", "place");

    private final DecisionsAndIssues decisionsAndIssues;

    DemoDecisions(DecisionsAndIssues decisionsAndIssues) {
        this.decisionsAndIssues = decisionsAndIssues;
    }

    /** Nothing where some are there. */
    void fill(Plan plan, List<DemoTask> tasks, LocalDate today) {
        if (decisionsAndIssues.of(plan.id()).isEmpty() && !tasks.isEmpty()) {
            meeting(plan, plan.head().to() - 1, tasks, today);
            meeting(plan, plan.head().to(), tasks, today);
            problems(plan, tasks, today);
            decisionsAndIssues.of(plan.id()).forEach(m -> follow(m, today));
        }
    }

    private void meeting(Plan plan, int year, List<DemoTask> tasks, LocalDate today) {
        LocalDate raised = LocalDate.of(year, 3, 20);
        if (raised.isAfter(today)) {
            return;
        }
        for (int n = 0; n < DECISIONS; n++) {
            DemoTask task = tasks.get((year * 7 + n * 11) % tasks.size());
            String text = DemoTask.words("decision", task.measure().name());
            decisionsAndIssues.add(matter(
                    plan, DecisionOrIssue.Kind.DECISION, task, DemoTask.words("meeting", year), text, "", raised));
        }
    }

    private void problems(Plan plan, List<DemoTask> tasks, LocalDate today) {
        int year = Math.min(plan.head().to(), today.getYear());
        if (LocalDate.of(year, 5, 10 + PROBLEMS).isAfter(today)) {
            return;
        }
        for (int n = 0; n < PROBLEMS; n++) {
            DemoTask task = tasks.get((3 + n * 13) % tasks.size());
            String text =
                    DemoTask.words("problem", task.measure().name(), Messages.of("demo.workplan.lack." + LACKS.get(n)));
            String remedy = DemoTask.words("remedy", year);
            decisionsAndIssues.add(
                    matter(plan, DecisionOrIssue.Kind.PROBLEM, task, "", text, remedy, LocalDate.of(year, 5, 10 + n)));
        }
    }

    private static DecisionOrIssue matter(
            Plan plan,
            DecisionOrIssue.Kind kind,
            DemoTask task,
            String meeting,
            String text,
            String remedy,
            LocalDate raised) {
        return new DecisionOrIssue(
                0,
                plan.id(),
                kind,
                task.measure().owner(),
                task.clause(),
                meeting,
                text,
                remedy,
                raised,
                Deadline.of(
                        LocalDate.of(raised.getYear(), 12, 31), DemoPart.AUTHOR, kind == DecisionOrIssue.Kind.DECISION),
                DemoPart.AUTHOR,
                true,
                List.of());
    }

    /** Two of three were followed up, and of these every second one is seen to. */
    private void follow(DecisionOrIssue decisionOrIssue, LocalDate today) {
        LocalDate planned = decisionOrIssue.raised().plusMonths(2);
        LocalDate seenTo = decisionOrIssue.raised().plusMonths(6);
        if (decisionOrIssue.id() % 3 != 0 && !planned.isAfter(today)) {
            decisionsAndIssues.step(decisionOrIssue, false, DemoTask.words("step.planned"), planned, DemoPart.AUTHOR);
        }
        if (decisionOrIssue.id() % 3 == 1 && !seenTo.isAfter(today)) {
            decisionsAndIssues.step(decisionOrIssue, true, DemoTask.words("step.done"), seenTo, DemoPart.AUTHOR);
        }
    }
}
