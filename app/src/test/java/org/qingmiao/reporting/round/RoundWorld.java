package org.qingmiao.reporting.round;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.qingmiao.indicator.cell.CellKey;
import org.qingmiao.indicator.cell.CellStore;
import org.qingmiao.indicator.cell.CellVersion;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.form.FormField;
import org.qingmiao.reporting.submission.SubmissionChecks;
import org.qingmiao.reporting.submission.SubmissionSteps;
import org.qingmiao.reporting.submission.SubmittedVersion;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.Role;

/** People and rounds of tests: two reporters, an approver and a reviewer of one unit, and somebody of another. */
public class RoundWorld {
    public static final String UNIT = "court";
    public static final String BIG = "civil-affairs-bureau";
    private static final AtomicInteger NEXT = new AtomicInteger();

    public final Rounds rounds;
    final SubmissionSteps answers;
    public final SubmissionRepository table;
    public final RoundRepository events;
    final RoundForms forms;
    public final CellStore cells;
    final Plans plans;
    public final Person anna;
    public final Person ben;
    public final Person chief;
    public final Person judge;
    public final Person other;
    public final Person office;

    RoundWorld(
            Rounds rounds,
            SubmissionSteps submissionSteps,
            SubmissionRepository table,
            RoundRepository events,
            RoundForms forms,
            CellStore cellStore,
            Plans plans,
            Accounts accounts) {
        this.rounds = rounds;
        this.answers = submissionSteps;
        this.table = table;
        this.events = events;
        this.forms = forms;
        this.cells = cellStore;
        this.plans = plans;
        anna = person(accounts, "anna", Role.REPORTER, UNIT, BIG);
        ben = person(accounts, "ben", Role.REPORTER, UNIT, BIG);
        chief = person(accounts, "chief", Role.APPROVER, UNIT, BIG);
        judge = person(
                accounts, "judge", Role.STATISTICIAN, plans.current().head().district());
        other = person(accounts, "other", Role.REPORTER, "procuratorate");
        office = person(accounts, "boss", Role.OFFICE, plans.current().head().district());
    }

    private static Person person(Accounts accounts, String login, Role role, String... units) {
        List<Person.Grant> grants = java.util.Arrays.stream(units)
                .map(u -> new Person.Grant(role, u))
                .toList();
        Person person = new Person(login, new Text("示例·" + login, "Example: " + login), grants);
        ActorContext.runAsSystem("test", () -> accounts.store(person, "qingmiao-demo", true));
        return person;
    }

    /** A round of its own for a year; open, due in the future. */
    public Round round(int year, String... units) {
        LocalDate today = rounds.today();
        Round round = new Round(
                plans.current().id(),
                "t" + NEXT.incrementAndGet() + "-" + year,
                new Text("测试任务" + NEXT.get(), "Test round " + NEXT.get()),
                year,
                List.of(Integer.toString(year)),
                List.of(units),
                today.minusDays(1),
                today.plusDays(9),
                List.of(3),
                "",
                true,
                true);
        ActorContext.as(office.login(), () -> rounds.open(round, office.login()));
        return round;
    }

    public List<FormField> entries(Round round, String unit) {
        return forms.entries(round, unit);
    }

    /** Something for every field, with a note so that soft checks are content. */
    public Map<String, SubmissionField> all(Round round, String unit, String typed) {
        Map<String, SubmissionField> fields = new HashMap<>();
        entries(round, unit).forEach(e -> fields.put(e.field(), SubmissionField.of(typed, "示例说明", false)));
        return fields;
    }

    public StepResult save(Round round, Person by, int seen, Map<String, SubmissionField> typed) {
        return ActorContext.as(by.login(), () -> answers.save(round, unit(round), by, seen, typed));
    }

    public StepResult submit(Round round, Person by, int seen, Map<String, SubmissionField> typed, String key) {
        return ActorContext.as(by.login(), () -> answers.submit(round, unit(round), by, seen, typed, key));
    }

    public StepResult step(Round round, Step step, Person by, int seen, String reason) {
        return ActorContext.as(by.login(), () -> answers.step(round, unit(round), step, by, seen, reason, Map.of()));
    }

    public StepResult step(Round round, Step step, Person by) {
        return step(round, step, by, now(round).version(), "because");
    }

    /** Rounds of tests ask one unit. */
    private static String unit(Round round) {
        return round.units().getFirst();
    }

    public Submission now(Round round) {
        return ActorContext.asSystem("test", () -> answers.of(round, unit(round)));
    }

    public Map<String, SubmissionField> fields(Round round) {
        return ActorContext.asSystem("test", () -> table.fields(round, unit(round)));
    }

    public SubmissionField at(Round round, String field) {
        return fields(round).getOrDefault(field, SubmissionField.EMPTY);
    }

    /** Numbers in the cells by name of the field; what is unknown is absent. */
    public Map<String, Double> inCells(Round round) {
        List<FormField> entries = entries(round, unit(round));
        Map<CellKey, CellVersion> present =
                cells.around(entries.stream().map(FormField::key).toList());
        Map<String, Double> values = new HashMap<>();
        entries.forEach(e -> {
            Double value = SubmissionChecks.value(present.get(e.key()));
            if (value != null) {
                values.put(e.field(), value);
            }
        });
        return values;
    }

    public SubmittedVersion handedIn(Round round, int edition) {
        return SubmittedVersion.parse(ActorContext.asSystem("test", () -> events.handedIn(round, unit(round), edition))
                .orElseThrow());
    }
}
