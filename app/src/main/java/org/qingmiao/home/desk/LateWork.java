package org.qingmiao.home.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.page.StateSignal;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.Project;
import org.qingmiao.plan.loaded.RequestedPlans;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.progress.PlanProgress;
import org.qingmiao.safeguard.Person;
import org.qingmiao.work.Task;
import org.qingmiao.work.Tasks;
import org.springframework.stereotype.Component;

/** Who is late with what: tasks of all rooms, measures and milestones of the plan; the longest overdue first. */
@Component
class LateWork {
    private final Tasks tasks;
    private final OrgUnits units;
    private final RequestedPlans plans;

    LateWork(Tasks tasks, OrgUnits units, RequestedPlans plans) {
        this.tasks = tasks;
        this.plans = plans;
        this.units = units;
    }

    /**
     * As far as the person who is acting may know of it.
     *
     * @param progress of today
     */
    List<DeskView.Row> of(Person person, Plan plan, PlanProgress progress) {
        List<DeskView.Row> rows = new ArrayList<>();
        tasks.overdue(person).stream().filter(t -> isOf(t, plan)).forEach(t -> rows.add(row(t)));
        for (Clause clause : plan.clauses()) {
            clause.measures().stream()
                    .filter(m -> progress.of(m).isLate())
                    .forEach(m -> rows.add(row(m.name(), m.owner(), m.due(), clause.id())));
        }
        for (Project project : plan.projects()) {
            String owner = project.lead().stream().findFirst().orElse("");
            project.milestones().stream()
                    .filter(m -> progress.of(m).isLate())
                    .forEach(m -> rows.add(row(m.name(), owner, m.due(), project.clause())));
        }
        return rows.stream().sorted(Comparator.comparing(DeskView.Row::when)).toList();
    }

    /** What the person owes, late or not. */
    List<DeskView.Row> owedBy(Person person, Plan plan) {
        return tasks.of(person).stream()
                .filter(task -> isOf(task, plan))
                .map(this::row)
                .toList();
    }

    /** Who works in several districts looks at one of them; what concerns no unit names its plan in its address. */
    private boolean isOf(Task task, Plan plan) {
        return task.unit().isEmpty()
                ? !task.link().contains("plan=") || task.link().contains("plan=" + plan.id())
                : plans.isOf(plan, task.unit());
    }

    private DeskView.Row row(Task task) {
        boolean overdue = task.atOnce()
                || task.due().filter(d -> d.isBefore(tasks.today())).isPresent();
        return new DeskView.Row(
                overdue ? StateSignal.OFF_TRACK : StateSignal.ON_TRACK,
                task.title(),
                name(task.unit()),
                task.due().map(LocalDate::toString).orElse(""),
                task.link());
    }

    private DeskView.Row row(Text what, String owner, LocalDate due, String clause) {
        return new DeskView.Row(StateSignal.OFF_TRACK, what, name(owner), due.toString(), "/plan/" + clause);
    }

    private Text name(String unit) {
        return units.tree().find(unit).map(OrgUnit::shortName).orElse(Text.same(""));
    }
}
