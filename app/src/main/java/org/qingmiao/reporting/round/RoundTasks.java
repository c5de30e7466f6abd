package org.qingmiao.reporting.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.qingmiao.notice.Task;
import org.qingmiao.notice.TaskSource;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.platform.Messages;
import org.qingmiao.safeguard.Person;
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
    public List<Task> tasks(Person person) {
        return rights.hasWork(person)
                ? tasks((round, submission) ->
                        rights.owes(person, round, submission) ? next(submission.state()) : Optional.empty())
                : List.of();
    }

    @Override
    public List<Task> everyones(Person person) {
        return tasks((round, submission) ->
                rights.maySee(person, submission.unit()) ? next(submission.state()) : Optional.empty());
    }

    /** Of each answer what is asked, if anything is. */
    private List<Task> tasks(BiFunction<Round, Submission, Optional<String>> asked) {
        List<Task> tasks = new ArrayList<>();
        for (Plan plan : plans.all()) {
            for (Round round : rounds.of(plan.id())) {
                tasks.addAll(tasks(round, asked));
            }
        }
        return tasks;
    }

    private List<Task> tasks(Round round, BiFunction<Round, Submission, Optional<String>> asked) {
        Map<String, Submission> begun = answers.of(round);
        boolean open = round.open() && round.hasBegun(calendar.today());
        List<Task> tasks = new ArrayList<>();
        for (String unit : round.units()) {
            Submission submission = begun.getOrDefault(unit, Submission.none(unit));
            boolean possible = open || submission.state().outlivesClosing();
            if (possible && forms.tree().find(unit).isPresent()) {
                asked.apply(round, submission).ifPresent(kind -> tasks.add(task(round, unit, kind)));
            }
        }
        return tasks;
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
}
