package org.qingmiao.workplan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.platform.Messages;
import org.qingmiao.reporting.progress.AsOf;
import org.qingmiao.safeguard.Person;
import org.qingmiao.work.OpenTask;
import org.qingmiao.work.OpenTask.Audience;
import org.qingmiao.work.Task;
import org.qingmiao.work.TaskReach;
import org.qingmiao.work.TaskSource;
import org.springframework.stereotype.Component;

/** What the units of a person owe: actions and matters, told a month before they are due, and an action not before its year. */
@Component
class WorkPlanTasks implements TaskSource {
    private static final int AHEAD_DAYS = 31;

    private final WorkPlans actions;
    private final DecisionsAndIssues matters;
    private final Plans plans;
    private final WorkPlanRights rights;
    private final Clock clock;

    WorkPlanTasks(WorkPlans actions, DecisionsAndIssues matters, Plans plans, WorkPlanRights rights, Clock clock) {
        this.actions = actions;
        this.matters = matters;
        this.plans = plans;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public String id() {
        return WorkPlanSubject.SOURCE;
    }

    @Override
    public Stream<OpenTask> open() {
        return plans.all().stream()
                .flatMap(plan -> Stream.concat(
                        IntStream.rangeClosed(plan.head().from(), plan.head().to())
                                .boxed()
                                .flatMap(year -> actions.of(plan.id(), year).stream())
                                .flatMap(action -> action(plan, action).stream()),
                        matters.of(plan.id()).stream().flatMap(matter -> matter(plan, matter).stream())));
    }

    @Override
    public Stream<OpenTask> open(Set<String> subjects) {
        return subjects.stream()
                .flatMap(subject -> Stream.concat(
                        WorkPlanSubject.action(subject).flatMap(actions::find).filter(a -> !a.withdrawn()).stream()
                                .flatMap(a -> plans.find(a.plan()).flatMap(plan -> action(plan, a)).stream()),
                        WorkPlanSubject.matter(subject).flatMap(matters::find).stream()
                                .flatMap(m -> plans.find(m.plan()).flatMap(plan -> matter(plan, m)).stream())));
    }

    private Optional<OpenTask> action(Plan plan, WorkAction a) {
        boolean first = a.year() == plan.head().from();
        return a.doneOn(AsOf.now(clock.instant())).isPresent()
                        || a.year() < plan.head().from()
                        || a.year() > plan.head().to()
                ? Optional.empty()
                : Optional.of(open(
                        plan,
                        WorkPlanSubject.ofAction(a.id()),
                        new Task(
                                "work-action:" + a.id(),
                                a.unit(),
                                Messages.of("workplan.task.action", a.title()),
                                inPlan("/workplan/actions/" + a.id(), plan),
                                Optional.of(a.due())),
                        shownFrom(a.due(), first ? LocalDate.MIN : LocalDate.of(a.year(), 1, 1))));
    }

    private Optional<OpenTask> matter(Plan plan, DecisionOrIssue m) {
        return m.isDone(AsOf.now(clock.instant()))
                ? Optional.empty()
                : Optional.of(open(
                        plan,
                        WorkPlanSubject.ofMatter(m.id()),
                        new Task(
                                "matter:" + m.id(),
                                m.unit(),
                                Messages.of("workplan.task." + m.kind().id(), m.text()),
                                inPlan("/decisions", plan) + "#m" + m.id(),
                                Optional.of(m.due())),
                        shownFrom(m.due(), LocalDate.MIN)));
    }

    private static OpenTask open(Plan plan, String subject, Task task, Instant shownFrom) {
        return new OpenTask(
                plan.id(),
                subject,
                "",
                task,
                shownFrom,
                List.of(new Audience(WorkPlanRights.WRITE, task.unit())),
                List.of(new Audience(WorkPlanRights.READ, task.unit())));
    }

    private Instant shownFrom(LocalDate due, LocalDate begins) {
        LocalDate near = due.minusDays(AHEAD_DAYS);
        return (near.isBefore(begins) ? begins : near)
                .atStartOfDay(clock.getZone())
                .toInstant();
    }

    /** Who writes for everyone owes for nobody: such a list would hold the whole district's. */
    @Override
    public TaskReach reach(Person person, Collection<String> audiences) {
        return new TaskReach(
                Map.of(WorkPlanRights.WRITE, rights.writesFor(person)),
                Map.of(WorkPlanRights.READ, rights.reads(person)));
    }

    private String inPlan(String path, Plan plan) {
        return plans.all().size() == 1 ? path : path + "?plan=" + plan.id();
    }
}
