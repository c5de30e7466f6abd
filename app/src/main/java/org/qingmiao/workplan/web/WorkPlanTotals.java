package org.qingmiao.workplan.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.qingmiao.evaluation.view.ViewScope;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.reporting.progress.AsOf;
import org.qingmiao.reporting.progress.WorkState;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.qingmiao.workplan.Measures;
import org.qingmiao.workplan.UnitMeasure;
import org.qingmiao.workplan.WorkAction;
import org.qingmiao.workplan.WorkPlans;
import org.qingmiao.workplan.web.WorkPlansView.Row;
import org.springframework.stereotype.Component;

/** Counts and sums of all units' work plans, as far as the visitor may read them. */
@Component
class WorkPlanTotals {
    private final WorkPlans plans;
    private final OrgUnits units;
    private final Permissions permissions;
    private final Clock clock;

    WorkPlanTotals(WorkPlans plans, OrgUnits units, Permissions permissions, Clock clock) {
        this.plans = plans;
        this.units = units;
        this.permissions = permissions;
        this.clock = clock;
    }

    /** @param sort {@code plan} (order of units), {@code late}, {@code done} or {@code budget}, the highest first */
    WorkPlansView page(ViewScope viewScope, Person person, String sort) {
        AsOf asOf = AsOf.ofYear(viewScope.year(), viewScope.asOf(), clock.instant());
        OrgTree tree = units.tree();
        List<WorkAction> actions = plans.of(viewScope.plan().id(), viewScope.year());
        List<Row> rows = new ArrayList<>();
        for (OrgUnit unit : tree.below(viewScope.plan().head().district())) {
            int owned = (int) Measures.of(viewScope.plan(), unit).stream()
                    .filter(UnitMeasure::owned)
                    .count();
            List<WorkAction> own =
                    actions.stream().filter(a -> a.unit().equals(unit.id())).toList();
            if ((owned > 0 || !own.isEmpty()) && permissions.may(person, Action.WORKPLAN_READ, unit.id())) {
                rows.add(row(unit, owned, own, asOf));
            }
        }
        order(sort).ifPresent(rows::sort);
        return new WorkPlansView(viewScope, rows, total(viewScope, rows), sort);
    }

    private static Optional<Comparator<Row>> order(String sort) {
        return Optional.ofNullable(
                switch (sort) {
                    case "late" -> Comparator.comparingInt(Row::late).reversed();
                    case "done" -> Comparator.comparingInt(Row::done).reversed();
                    case "budget" -> Comparator.comparing(Row::budget).reversed();
                    default -> null;
                });
    }

    private static Row row(OrgUnit unit, int owned, List<WorkAction> actions, AsOf asOf) {
        return new Row(
                unit,
                owned,
                actions.size(),
                (int) actions.stream()
                        .filter(a -> a.state(asOf) == WorkState.DONE)
                        .count(),
                (int) actions.stream().filter(a -> a.state(asOf).isLate()).count(),
                sum(actions, WorkAction::budget),
                sum(actions, WorkAction::spent));
    }

    private Row total(ViewScope viewScope, List<Row> rows) {
        return new Row(
                units.tree().get(viewScope.plan().head().district()),
                count(rows, Row::measures),
                count(rows, Row::actions),
                count(rows, Row::done),
                count(rows, Row::late),
                sum(rows, Row::budget),
                sum(rows, Row::spent));
    }

    private static int count(List<Row> rows, ToIntFunction<Row> of) {
        return rows.stream().mapToInt(of).sum();
    }

    private static <T> BigDecimal sum(List<T> rows, Function<T, BigDecimal> of) {
        return rows.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
