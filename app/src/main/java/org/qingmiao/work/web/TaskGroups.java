package org.qingmiao.work.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.org.OrgTree;
import org.qingmiao.page.StateSignal;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.work.ShownTasks;
import org.qingmiao.work.Task;

/** Tasks by how near they are, and how one says that. */
final class TaskGroups {
    private final LocalDate today;
    private final OrgTree units;

    TaskGroups(LocalDate today, OrgTree units) {
        this.today = today;
        this.units = units;
    }

    /** A part of time, the nearest first. */
    enum When {
        AT_ONCE(StateSignal.OFF_TRACK),
        OVERDUE(StateSignal.OFF_TRACK),
        TODAY(StateSignal.AT_RISK),
        THIS_WEEK(StateSignal.ON_TRACK),
        LATER(StateSignal.NO_DATA),
        ANY_TIME(StateSignal.NO_DATA);

        private final StateSignal stateSignal;

        When(StateSignal stateSignal) {
            this.stateSignal = stateSignal;
        }

        String key() {
            return "work.when." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** A week ends on Sunday (ISO 8601). */
    When when(Optional<LocalDate> due) {
        if (due.isEmpty()) {
            return When.ANY_TIME;
        }
        LocalDate day = due.get();
        if (day.isBefore(today)) {
            return When.OVERDUE;
        }
        if (day.equals(today)) {
            return When.TODAY;
        }
        LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return day.isAfter(sunday) ? When.LATER : When.THIS_WEEK;
    }

    private When when(Task task) {
        return task.atOnce() ? When.AT_ONCE : when(task.due());
    }

    /** Only parts in which there is something; all of each is shown. */
    List<TasksView.Group> of(List<Task> tasks) {
        return groups(tasks).entrySet().stream()
                .map(e -> group(e.getKey(), e.getValue().size(), e.getValue()))
                .toList();
    }

    /** Only parts of which something is shown, each with how many there are. */
    List<TasksView.Group> of(ShownTasks page) {
        return groups(page.tasks()).entrySet().stream()
                .map(e -> group(e.getKey(), count(e.getKey(), page.counts()), e.getValue()))
                .toList();
    }

    private Map<When, List<TasksView.Row>> groups(List<Task> tasks) {
        Map<When, List<TasksView.Row>> rows = new EnumMap<>(When.class);
        tasks.forEach(
                task -> rows.computeIfAbsent(when(task), w -> new ArrayList<>()).add(row(task)));
        return rows;
    }

    private static TasksView.Group group(When when, int count, List<TasksView.Row> rows) {
        return new TasksView.Group(Messages.of(when.key()), count, rows);
    }

    private static int count(When when, ShownTasks.Counts counts) {
        return switch (when) {
            case AT_ONCE -> counts.atOnce();
            case OVERDUE -> counts.overdue();
            case TODAY -> counts.today();
            case THIS_WEEK -> counts.week();
            case LATER -> counts.later();
            case ANY_TIME -> counts.anyTime();
        };
    }

    private TasksView.Row row(Task task) {
        Text unit = units.find(task.unit()).map(u -> u.shortName()).orElse(Text.same(""));
        return new TasksView.Row(
                when(task).stateSignal,
                task.title(),
                unit,
                task.link(),
                task.atOnce() ? Messages.of("work.due.at_once") : due(task.due()));
    }

    private Text due(Optional<LocalDate> due) {
        return switch (when(due)) {
            case OVERDUE ->
                Messages.of(
                        "work.due.overdue",
                        due.map(d -> ChronoUnit.DAYS.between(d, today)).orElse(0L));
            case TODAY -> Messages.of("work.due.today");
            case THIS_WEEK -> due.map(TaskGroups::weekday).orElseThrow();
            case LATER -> due.map(this::date).orElseThrow();
            case AT_ONCE, ANY_TIME -> Text.same("");
        };
    }

    private static Text weekday(LocalDate day) {
        return new Text(
                day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Lang.ZH.locale()),
                day.getDayOfWeek().getDisplayName(TextStyle.FULL, Lang.EN.locale()));
    }

    private Text date(LocalDate day) {
        String month = day.getMonth().getDisplayName(TextStyle.SHORT, Lang.EN.locale());
        String key = day.getYear() == today.getYear() ? "work.due.day" : "work.due.day_of_year";
        return new Text(
                Messages.in(Lang.ZH, key, day.getYear(), day.getMonthValue(), day.getDayOfMonth()),
                Messages.in(Lang.EN, key, day.getYear(), month, day.getDayOfMonth()));
    }
}
