package org.qingmiao.workplan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qingmiao.notice.Task;
import org.qingmiao.notice.TaskSource;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.PlanYears;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.platform.Messages;
import org.qingmiao.reporting.progress.AsOf;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** What the units of a person owe: actions and matters that are due within a month or late. */
@Component
class WorkPlanTasks implements TaskSource {
    private static final int AHEAD_DAYS = 31;

    private final WorkPlans actions;
    private final DecisionsAndIssues decisionsAndIssues;
    private final Plans plans;
    private final Permissions permissions;
    private final Clock clock;

    WorkPlanTasks(
            WorkPlans actions,
            DecisionsAndIssues decisionsAndIssues,
            Plans plans,
            Permissions permissions,
            Clock clock) {
        this.actions = actions;
        this.decisionsAndIssues = decisionsAndIssues;
        this.plans = plans;
        this.permissions = permissions;
        this.clock = clock;
    }

    /** Who writes for everyone owes for nobody: such a list would hold the whole district's. */
    @Override
    public List<Task> tasks(Person person) {
        return permissions.mayEverywhere(person, Action.WORKPLAN_WRITE)
                ? List.of()
                : open(person, Action.WORKPLAN_WRITE);
    }

    @Override
    public List<Task> everyones(Person person) {
        return open(person, Action.WORKPLAN_READ);
    }

    private List<Task> open(Person person, Action action) {
        return plans.all().stream()
                .flatMap(plan -> open(plan, person, action).stream())
                .toList();
    }

    private List<Task> open(Plan plan, Person person, Action action) {
        AsOf now = AsOf.now(clock.instant());
        LocalDate until = now.day().plusDays(AHEAD_DAYS);
        List<Task> tasks = new ArrayList<>();
        for (int year : PlanYears.of(plan, clock).begun()) {
            actions.of(plan.id(), year).stream()
                    .filter(a -> a.doneOn(now).isEmpty() && !a.due().isAfter(until))
                    .filter(a -> permissions.may(person, action, a.unit()))
                    .map(a -> new Task(
                            "work-action:" + a.id(),
                            a.unit(),
                            Messages.of("workplan.task.action", a.title()),
                            inPlan("/workplan/actions/" + a.id(), plan),
                            Optional.of(a.due())))
                    .forEach(tasks::add);
        }
        decisionsAndIssues.of(plan.id()).stream()
                .filter(m -> !m.isDone(now) && !m.due().isAfter(until))
                .filter(m -> permissions.may(person, action, m.unit()))
                .map(m -> new Task(
                        "matter:" + m.id(),
                        m.unit(),
                        Messages.of("workplan.task." + m.kind().id(), m.text()),
                        inPlan("/decisions", plan) + "#m" + m.id(),
                        Optional.of(m.due())))
                .forEach(tasks::add);
        return tasks;
    }

    private String inPlan(String path, Plan plan) {
        return plans.all().size() == 1 ? path : path + "?plan=" + plan.id();
    }
}
