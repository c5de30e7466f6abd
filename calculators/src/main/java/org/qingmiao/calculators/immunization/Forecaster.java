package org.qingmiao.calculators.immunization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.Sex;

/** Says what comes next in each series. */
final class Forecaster {
    private static final List<Vaccine> LIVE = Exceptions.live();

    private final Programme programme;
    private final History history;
    private final LocalDate birth;
    private final LocalDate asOf;
    private final Progress progress;

    Forecaster(Programme programme, History history, Progress progress) {
        this.programme = programme;
        this.history = history;
        this.birth = history.birth();
        this.asOf = history.asOf();
        this.progress = progress;
    }

    List<SeriesState> forecast() {
        List<SeriesState> states = new ArrayList<>(programme.lines.size());
        for (int i = 0; i < programme.lines.size(); i++) {
            Line line = programme.lines.get(i);
            if (line.doses.length > 0) {
                states.add(state(line));
            }
        }
        return states;
    }

    private SeriesState state(Line line) {
        if (progress.complete(line)) {
            return new SeriesState(line.name, Status.COMPLETE, null, "reading/complete");
        }
        if (line.girlsOnly() && history.sex() == Sex.MALE) {
            return new SeriesState(line.name, Status.NOT_ELIGIBLE, null, line.doses[0].rule());
        }
        String notEligible = programme.notEligible(line.doses[0].vaccine(), birth, asOf);
        if (notEligible != null) {
            return new SeriesState(line.name, Status.NOT_ELIGIBLE, null, notEligible);
        }
        return followsAnother(line)
                ? new SeriesState(line.name, Status.ALTERNATIVE, null, "reading/alternative")
                : next(line);
    }

    private boolean followsAnother(Line line) {
        Vaccine standard = line.alternativeTo();
        if (standard != null) {
            return !prefers(line, programme.line(standard));
        }
        for (int i = 0; i < programme.lines.size(); i++) {
            Line other = programme.lines.get(i);
            Vaccine replaced = other.alternativeTo();
            if (replaced != null && programme.line(replaced) == line) {
                return prefers(other, line);
            }
        }
        return false;
    }

    /** Whether the child follows the alternative rather than the default. */
    private boolean prefers(Line alternative, Line standard) {
        if (progress.complete(alternative) || progress.complete(standard)) {
            return !progress.complete(standard);
        }
        LocalDate begun = progress.first[alternative.place];
        LocalDate other = progress.first[standard.place];
        return begun != null && (other == null || begun.isBefore(other));
    }

    private SeriesState next(Line line) {
        int count = progress.count[line.place];
        ScheduledDose dose = line.doses[count];
        LocalDate due = due(line, dose, dose.wait);
        String rule = dose.rule();
        Line.Jump jump = line.jump(count);
        if (jump != null && hasCome(due, jump.rule().fromMonths())) {
            dose = line.doses[jump.to()];
            due = due(line, dose, jump.rule().interval());
            rule = jump.rule().rule();
        }
        Exceptions.Limit limit = Exceptions.limit(dose.vaccine());
        List<String> rules = new ArrayList<>(1);
        rules.add(rule);
        LocalDate earliest = spaced(dose.vaccine(), later(due, asOf), rules);
        if (limit != null && hasCome(earliest, limit.months())) {
            return new SeriesState(line.name, Status.TOO_OLD, null, limit.rule());
        }
        return judged(line, dose, due, earliest, rules);
    }

    private LocalDate due(Line line, ScheduledDose dose, Wait wait) {
        LocalDate age = dose.ageDate(birth);
        LocalDate last = progress.last[line.place];
        return last == null ? age : later(age, wait.after(last));
    }

    /** Whether a child has an age when the dose can be given. */
    private boolean hasCome(LocalDate due, int months) {
        return !later(due, asOf).isBefore(birth.plusMonths(months));
    }

    private SeriesState judged(Line line, ScheduledDose dose, LocalDate due, LocalDate possible, List<String> rules) {
        LocalDate earliest = possible;
        String rule = rules.getFirst();
        boolean deferred = false;
        for (int i = 0; i < history.precautions().size(); i++) {
            Precaution precaution = history.precautions().get(i);
            if (precaution.vaccine() != dose.vaccine()) {
                continue;
            }
            if (precaution.effect() == Precaution.Effect.EXCLUDE) {
                return new SeriesState(line.name, Status.CONTRAINDICATED, null, precaution.rule());
            }
            LocalDate until = precaution.until();
            if (until == null || earliest == null || until.isAfter(earliest)) {
                rules.add(precaution.rule());
                earliest = until == null || earliest == null ? null : until;
                deferred = true;
            }
        }
        LocalDate overdue = dose.overdueFrom(birth).orElse(null);
        Status status = deferred ? Status.DEFERRED : status(due, overdue);
        return new SeriesState(line.name, status, new Forecast(dose, due, overdue, earliest, rules), rule);
    }

    /** The day, or a later one if another live vaccine was injected a few days before. */
    private LocalDate spaced(Vaccine vaccine, LocalDate day, List<String> rules) {
        if (!Exceptions.isLive(vaccine)) {
            return day;
        }
        LocalDate free = day;
        for (int i = 0; i < LIVE.size(); i++) {
            Vaccine other = LIVE.get(i);
            LocalDate date = other == vaccine ? null : progress.last[programme.line(other).place];
            if (date != null && date.isBefore(day)) {
                free = later(free, date.plusDays(Exceptions.liveDays()));
            }
        }
        if (free.isAfter(day)) {
            rules.add(Exceptions.liveRule());
        }
        return free;
    }

    private Status status(LocalDate due, @Nullable LocalDate overdue) {
        if (due.isAfter(asOf)) {
            return Status.UPCOMING;
        }
        return overdue != null && !asOf.isBefore(overdue) ? Status.OVERDUE : Status.DUE;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
