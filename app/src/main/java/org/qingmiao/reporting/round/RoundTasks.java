package org.qingmiao.reporting.round;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.platform.Messages;
import org.qingmiao.safeguard.Person;
import org.qingmiao.work.OpenTask;
import org.qingmiao.work.OpenTask.Audience;
import org.qingmiao.work.Task;
import org.qingmiao.work.TaskReach;
import org.qingmiao.work.TaskSource;
import org.springframework.stereotype.Component;

/** What rounds ask of people: fill in, confirm, check. */
@Component
class RoundTasks implements TaskSource {
    private final Plans plans;
    private final RoundRepository rounds;
    private final SubmissionRepository answers;
    private final RoundForms forms;
    private final RoundRights rights;
    private final Rounds calendar;

    RoundTasks(
            Plans plans,
            RoundRepository rounds,
            SubmissionRepository answers,
            RoundForms forms,
            RoundRights rights,
            Rounds calendar) {
        this.plans = plans;
        this.rounds = rounds;
        this.answers = answers;
        this.forms = forms;
        this.rights = rights;
        this.calendar = calendar;
    }

    @Override
    public String id() {
        return RoundTaskSubject.SOURCE;
    }

    @Override
    public Stream<OpenTask> open() {
        return plans.all().stream()
                .flatMap(plan -> rounds.of(plan.id()).stream())
                .flatMap(round -> open(round, round.units()));
    }

    @Override
    public Stream<OpenTask> open(Set<String> subjects) {
        return subjects.stream()
                .map(RoundTaskSubject::parse)
                .collect(Collectors.groupingBy(RoundTaskSubject::round))
                .values()
                .stream()
                .flatMap(asked -> open(asked));
    }

    private Stream<OpenTask> open(List<RoundTaskSubject> asked) {
        RoundTaskSubject first = asked.getFirst();
        Set<String> units = asked.stream().map(RoundTaskSubject::unit).collect(Collectors.toSet());
        return plans.find(first.plan()).flatMap(plan -> rounds.find(plan.id(), first.id())).stream()
                .flatMap(round -> open(
                        round, round.units().stream().filter(units::contains).toList()));
    }

    private Stream<OpenTask> open(Round round, List<String> units) {
        Map<String, Submission> begun = answers.of(round, units);
        return units.stream()
                .filter(unit -> forms.tree().find(unit).isPresent())
                .map(unit -> begun.getOrDefault(unit, Submission.none(unit)))
                .filter(answer -> round.open() || answer.state().outlivesClosing())
                .flatMap(answer -> asked(round, answer).stream());
    }

    private Optional<OpenTask> asked(Round round, Submission answer) {
        String unit = answer.unit();
        return next(answer.state())
                .map(kind -> new OpenTask(
                        round.plan(),
                        RoundTaskSubject.of(round, unit).text(),
                        "",
                        task(round, unit, kind),
                        rights.shownFrom(round, answer, calendar.zone()),
                        List.of(rights.owing(round, answer)),
                        List.of(new Audience(RoundRights.READ, unit))));
    }

    private static Optional<String> next(Submission.State state) {
        return switch (state) {
            case NOT_BEGUN, DRAFT -> Optional.of("fill");
            case RETURNED, CORRECTING -> Optional.of("correct");
            case SUBMITTED -> Optional.of("approve");
            case APPROVED -> Optional.of("review");
            case ACCEPTED -> Optional.empty();
        };
    }

    private Task task(Round round, String unit, String kind) {
        return new Task(
                "round:" + round.id() + ":" + unit,
                unit,
                Messages.of("rounds.task." + kind, forms.tree().get(unit).name(), round.name()),
                round.path(unit),
                Optional.of(round.due()));
    }

    @Override
    public TaskReach reach(Person person, Collection<String> audiences) {
        return new TaskReach(
                audiences.stream()
                        .filter(key -> !key.equals(RoundRights.READ))
                        .collect(Collectors.toMap(key -> key, key -> units(u -> rights.owes(person, key, u)))),
                Map.of(RoundRights.READ, units(unit -> rights.maySee(person, unit))));
    }

    private Set<String> units(Predicate<String> which) {
        return forms.tree().units().stream().map(u -> u.id()).filter(which).collect(Collectors.toSet());
    }
}
