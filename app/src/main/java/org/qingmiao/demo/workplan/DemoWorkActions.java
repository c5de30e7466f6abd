package org.qingmiao.demo.workplan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qingmiao.demo.DemoPart;
import org.qingmiao.demo.RandomDraw;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.Plan;
import org.qingmiao.workplan.Deadline;
import org.qingmiao.workplan.WorkAction;
import org.qingmiao.workplan.WorkAction.Money;
import org.qingmiao.workplan.WorkAction.Source;
import org.qingmiao.workplan.WorkAction.State;

/** The actions of units in a year, with their money. */
final class DemoWorkActions {
    /** What begins the seeds of everything that is drawn for work plans. */
    private static final String DRAWN = "work";

    private static final int A_YEAR = 3;
    private static final List<String> WORK = List.of("plan", "inspection", "training", "means");
    private static final List<String> POSTS = List.of("office", "affairs", "general", "planning");

    private DemoWorkActions() {}

    /** Some measures of each unit, others every year. */
    static List<WorkAction> of(Plan plan, int year, List<DemoTask> tasks) {
        Map<String, List<DemoTask>> byUnit = new TreeMap<>();
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
        double luck = RandomDraw.uniform(DRAWN + ".state." + measure.id(), unit, year);
        State state = luck < 0.8 ? State.DONE : luck < 0.93 ? State.UNDER_WAY : State.NOT_BEGUN;
        int share = switch (state) {
            case DONE -> 100;
            case UNDER_WAY -> 30 + draw(DRAWN + ".share." + measure.id(), unit, year, 60);
            case NOT_BEGUN -> 0;
        };
        String work = WORK.get(draw(DRAWN + ".kind." + measure.id(), unit, year, WORK.size()));
        return new WorkAction(
                0,
                plan.id(),
                unit,
                year,
                measure.id(),
                DemoTask.words("work." + work, year, measure.name()),
                DemoTask.words("post." + POSTS.get(draw(DRAWN + ".post." + measure.id(), unit, year, POSTS.size()))),
                Deadline.of(
                        LocalDate.of(year, 6 + 2 * draw(DRAWN + ".due." + measure.id(), unit, year, 4), 30),
                        DemoPart.AUTHOR,
                        false),
                state,
                share,
                "",
                money(measure.id(), unit, year, share),
                false,
                0,
                DemoPart.AUTHOR,
                Instant.EPOCH,
                true,
                List.of(),
                List.of());
    }

    /** Most of it the district's own, in whole thousands of yuan. */
    private static List<Money> money(String measure, String unit, int year, int share) {
        List<Money> money = new ArrayList<>();
        money.add(money(Source.DISTRICT, 20 + draw(DRAWN + ".district." + measure, unit, year, 600), share));
        if (draw(DRAWN + ".city." + measure, unit, year, 4) == 0) {
            money.add(money(Source.CITY, 10 + draw(DRAWN + ".city.sum." + measure, unit, year, 200), share));
        }
        return money;
    }

    private static Money money(Source source, int thousands, int share) {
        BigDecimal budget = BigDecimal.valueOf(thousands * 1000L);
        BigDecimal spent = BigDecimal.valueOf(thousands * 10L * share * 96 / 100);
        return new Money(source, budget, spent);
    }

    static int draw(String element, String unit, int year, int bound) {
        return (int) (RandomDraw.uniform(element, unit, year) * bound);
    }

    static WorkAction notBegun(WorkAction a) {
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
}
