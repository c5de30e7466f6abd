package org.qingmiao.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.reporting.progress.AsOf;
import org.qingmiao.workplan.Deadline;
import org.qingmiao.workplan.DecisionOrIssue;
import org.qingmiao.workplan.DecisionsAndIssues;
import org.qingmiao.workplan.WorkAction;
import org.qingmiao.workplan.WorkAction.Money;
import org.qingmiao.workplan.WorkAction.Source;
import org.qingmiao.workplan.WorkAction.State;
import org.qingmiao.workplan.WorkPlans;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invented work plans, decisions and problems on the measures that a plan gives its units; filled in once. */
@Component
@Order(3)
class DemoWorkPlans implements DemoPart {
    private static final int A_YEAR = 3;
    private static final int DECISIONS = 4;
    private static final int PROBLEMS = 5;
    private static final double SHOWN = 0.9;
    private static final List<String> WORK = List.of("plan", "inspection", "training", "means");
    private static final List<String> POSTS = List.of("office", "affairs", "general", "planning");
    private static final List<String> LACKS = List.of("uneven", "staff", "data", "money", "place");

    private final WorkPlans plans;
    private final DecisionsAndIssues decisionsAndIssues;
    private final OrgUnits units;
    private final Clock clock;

    DemoWorkPlans(WorkPlans plans, DecisionsAndIssues decisionsAndIssues, OrgUnits units, Clock clock) {
        this.plans = plans;
        this.decisionsAndIssues = decisionsAndIssues;
        this.units = units;
        this.clock = clock;
    }

    /** The units of the district write Chinese. */
    private static String words(String key, Object... values) {
        return Messages.in(Lang.ZH, "demo.workplan." + key, values);
    }

    private record Task(String clause, Clause.Measure measure) {}

    @Override
    @Transactional
    public void fill(Plan plan, Set<Integer> years) {
        if (years.isEmpty()) {
            return;
        }
        List<Task> tasks = tasks(plan, units.tree());
        LocalDate today = AsOf.day(clock.instant());
        int last = Math.min(plan.head().to(), today.getYear());
        if (plans.of(plan.id(), plan.head().from()).isEmpty()) {
            for (int year = plan.head().from(); year <= last; year++) {
                actions(plan, year, tasks).forEach(a -> add(a, today));
            }
        }
        if (decisionsAndIssues.of(plan.id()).isEmpty() && !tasks.isEmpty()) {
            meeting(plan, plan.head().to() - 1, tasks, today);
            meeting(plan, plan.head().to(), tasks, today);
            problems(plan, tasks, today);
            decisionsAndIssues.of(plan.id()).forEach(m -> follow(m, today));
        }
    }

    /** What is done was done in the month of its day, and most of it is shown; the rest was reported in December. */
    private void add(WorkAction action, LocalDate today) {
        LocalDate day = action.state() == State.DONE
                ? action.due().minusDays(draw("work.early." + action.measure(), action.unit(), action.year(), 25))
                : LocalDate.of(action.year(), 12, 20);
        if (day.isAfter(today)) {
            plans.add(notBegun(action), LocalDate.of(action.year(), 1, 1));
            return;
        }
        long id = plans.add(action, day);
        boolean shown = RandomDraw.uniform("work.shown." + action.measure(), action.unit(), action.year()) < SHOWN;
        if (action.state() == State.DONE && shown) {
            plans.prove(id, words("proof", action.year(), id), DemoFilling.AUTHOR);
        }
    }

    private static WorkAction notBegun(WorkAction a) {
        List<Money> unspent = a.money().stream()
                .map(m -> new Money(m.source(), m.budget(), BigDecimal.ZERO))
                .toList();
        return new WorkAction(
                0,
                a.plan(),
                a.unit(),
                a.year(),
                a.measure(),
                a.title(),
                a.owner(),
                a.deadline(),
                State.NOT_BEGUN,
                0,
                a.note(),
                unspent,
                false,
                0,
                a.by(),
                a.at(),
                true,
                List.of(),
                List.of());
    }

    private static List<Task> tasks(Plan plan, OrgTree tree) {
        return plan.clauses().stream()
                .flatMap(c -> c.measures().stream().map(m -> new Task(c.id(), m)))
                .filter(t -> tree.find(t.measure().owner()).isPresent())
                .toList();
    }

    /** Some measures of each unit, others every year. */
    private static List<WorkAction> actions(Plan plan, int year, List<Task> tasks) {
        Map<String, List<Task>> byUnit = new TreeMap<>();
        tasks.stream()
                .filter(t -> t.measure().due().getYear() >= year)
                .forEach(t -> byUnit.computeIfAbsent(t.measure().owner(), u -> new ArrayList<>())
                        .add(t));
        List<WorkAction> actions = new ArrayList<>();
        byUnit.values().forEach(own -> {
            for (int n = 0; n < Math.min(A_YEAR, own.size()); n++) {
                actions.add(action(plan, year, own.get((year + n) % own.size()).measure()));
            }
        });
        return actions;
    }

    private static WorkAction action(Plan plan, int year, Clause.Measure measure) {
        String unit = measure.owner();
        double luck = RandomDraw.uniform("work.state." + measure.id(), unit, year);
        State state = luck < 0.8 ? State.DONE : luck < 0.93 ? State.UNDER_WAY : State.NOT_BEGUN;
        int share = switch (state) {
            case DONE -> 100;
            case UNDER_WAY -> 30 + draw("work.share." + measure.id(), unit, year, 60);
            case NOT_BEGUN -> 0;
        };
        String work = WORK.get(draw("work.kind." + measure.id(), unit, year, WORK.size()));
        return new WorkAction(
                0,
                plan.id(),
                unit,
                year,
                measure.id(),
                words("work." + work, year, measure.name()),
                words("post." + POSTS.get(draw("work.post." + measure.id(), unit, year, POSTS.size()))),
                Deadline.of(
                        LocalDate.of(year, 6 + 2 * draw("work.due." + measure.id(), unit, year, 4), 30),
                        DemoFilling.AUTHOR,
                        false),
                state,
                share,
                "",
                money(measure.id(), unit, year, share),
                false,
                0,
                DemoFilling.AUTHOR,
                Instant.EPOCH,
                true,
                List.of(),
                List.of());
    }

    /** Most of it the district's own, in whole thousands of yuan. */
    private static List<Money> money(String measure, String unit, int year, int share) {
        List<Money> money = new ArrayList<>();
        money.add(money(Source.DISTRICT, 20 + draw("work.district." + measure, unit, year, 600), share));
        if (draw("work.city." + measure, unit, year, 4) == 0) {
            money.add(money(Source.CITY, 10 + draw("work.city.sum." + measure, unit, year, 200), share));
        }
        return money;
    }

    private static Money money(Source source, int thousands, int share) {
        BigDecimal budget = BigDecimal.valueOf(thousands * 1000L);
        BigDecimal spent = BigDecimal.valueOf(thousands * 10L * share * 96 / 100);
        return new Money(source, budget, spent);
    }

    private static int draw(String element, String unit, int year, int bound) {
        return (int) (RandomDraw.uniform(element, unit, year) * bound);
    }

    private void meeting(Plan plan, int year, List<Task> tasks, LocalDate today) {
        LocalDate raised = LocalDate.of(year, 3, 20);
        if (raised.isAfter(today)) {
            return;
        }
        for (int n = 0; n < DECISIONS; n++) {
            Task task = tasks.get((year * 7 + n * 11) % tasks.size());
            String text = words("decision", task.measure().name());
            decisionsAndIssues.add(
                    matter(plan, DecisionOrIssue.Kind.DECISION, task, words("meeting", year), text, "", raised));
        }
    }

    private void problems(Plan plan, List<Task> tasks, LocalDate today) {
        int year = Math.min(plan.head().to(), today.getYear());
        if (LocalDate.of(year, 5, 10 + PROBLEMS).isAfter(today)) {
            return;
        }
        for (int n = 0; n < PROBLEMS; n++) {
            Task task = tasks.get((3 + n * 13) % tasks.size());
            String text = words("problem", task.measure().name(), Messages.of("demo.workplan.lack." + LACKS.get(n)));
            String remedy = words("remedy", year);
            decisionsAndIssues.add(
                    matter(plan, DecisionOrIssue.Kind.PROBLEM, task, "", text, remedy, LocalDate.of(year, 5, 10 + n)));
        }
    }

    private static DecisionOrIssue matter(
            Plan plan,
            DecisionOrIssue.Kind kind,
            Task task,
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
                        LocalDate.of(raised.getYear(), 12, 31),
                        DemoFilling.AUTHOR,
                        kind == DecisionOrIssue.Kind.DECISION),
                DemoFilling.AUTHOR,
                true,
                List.of());
    }

    /** Two of three were followed up, and of these every second one is seen to. */
    private void follow(DecisionOrIssue decisionOrIssue, LocalDate today) {
        LocalDate planned = decisionOrIssue.raised().plusMonths(2);
        LocalDate seenTo = decisionOrIssue.raised().plusMonths(6);
        if (decisionOrIssue.id() % 3 != 0 && !planned.isAfter(today)) {
            decisionsAndIssues.step(decisionOrIssue, false, words("step.planned"), planned, DemoFilling.AUTHOR);
        }
        if (decisionOrIssue.id() % 3 == 1 && !seenTo.isAfter(today)) {
            decisionsAndIssues.step(decisionOrIssue, true, words("step.done"), seenTo, DemoFilling.AUTHOR);
        }
    }
}
