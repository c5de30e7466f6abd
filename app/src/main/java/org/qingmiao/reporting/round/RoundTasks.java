package org.qingmiao.reporting.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.qingmiao.notice.Task;
import org.qingmiao.notice.TaskSource;
import org.qingmiao.page.Texts;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.Plans;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.Role;
import org.springframework.stereotype.Component;

/** What rounds ask of people: fill in, confirm, check. */
@Component
class RoundTasks implements TaskSource {
    private final Plans plans;
    private final RoundTable rounds;
    private final AnswerTable answers;
    private final RoundForms forms;
    private final RoundRights rights;
    private final Rounds calendar;

    RoundTasks(
            Plans plans,
            RoundTable rounds,
            AnswerTable answers,
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
        boolean works = person.has(Role.REPORTER) || person.has(Role.APPROVER) || person.has(Role.STATISTICIAN);
        return works ? tasks((round, answer) -> asked(round, answer, person)) : List.of();
    }

    @Override
    public List<Task> everyones(Person person) {
        return tasks((round, answer) -> rights.maySee(person, answer.unit()) ? next(answer.state()) : Optional.empty());
    }

    /** Of each answer what is asked, if anything is. */
    private List<Task> tasks(BiFunction<Round, Answer, Optional<String>> asked) {
        List<Task> tasks = new ArrayList<>();
        for (Plan plan : plans.all()) {
            for (Round round : rounds.of(plan.id())) {
                tasks.addAll(tasks(round, asked));
            }
        }
        return tasks;
    }

    private List<Task> tasks(Round round, BiFunction<Round, Answer, Optional<String>> asked) {
        Map<String, Answer> begun = answers.of(round);
        boolean open = round.open() && round.hasBegun(calendar.today());
        List<Task> tasks = new ArrayList<>();
        for (String unit : round.units()) {
            Answer answer = begun.getOrDefault(unit, Answer.none(unit));
            boolean possible = open || answer.state().outlivesClosing();
            if (possible && forms.tree().find(unit).isPresent()) {
                asked.apply(round, answer).ifPresent(kind -> tasks.add(task(round, unit, kind)));
            }
        }
        return tasks;
    }

    private static Optional<String> next(Answer.State state) {
        return switch (state) {
            case NOT_BEGUN, DRAFT -> Optional.of("fill");
            case RETURNED, CORRECTING -> Optional.of("correct");
            case SUBMITTED -> Optional.of("approve");
            case APPROVED -> Optional.of("review");
            case ACCEPTED -> Optional.empty();
        };
    }

    /** What the person's own role asks of an answer; who could do it in somebody's place is not asked. */
    private Optional<String> asked(Round round, Answer answer, Person person) {
        String unit = answer.unit();
        boolean theirs = switch (answer.state()) {
            case NOT_BEGUN, DRAFT, RETURNED, CORRECTING -> person.has(Role.REPORTER) && rights.mayReport(person, unit);
            case SUBMITTED -> person.has(Role.APPROVER) && rights.mayApprove(person, unit);
            case APPROVED -> person.has(Role.STATISTICIAN) && rights.mayReview(person, round);
            case ACCEPTED -> false;
        };
        return theirs ? next(answer.state()) : Optional.empty();
    }

    private Task task(Round round, String unit, String kind) {
        return new Task(
                "round:" + round.id() + ":" + unit,
                unit,
                Texts.all().both("rounds.task." + kind, forms.tree().get(unit).name(), round.name()),
                round.path(unit),
                Optional.of(round.due()));
    }
}
