package org.qingmiao.demo.reporting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.qingmiao.demo.DemoPart;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.org.Period;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.PlanYears;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.form.RequiredFormFields;
import org.qingmiao.reporting.round.Round;
import org.qingmiao.reporting.submission.SyntheticRounds;
import org.qingmiao.reporting.submission.SyntheticRounds.SyntheticState;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * An open round of the latest year that has ended, in which every state occurs, and a finished one of the year before.
 * A plan none of whose years has ended has no round yet; of one that brings no values for the demo nothing was accepted.
 */
@Component
@Order(2)
class DemoRounds implements DemoPart {
    private static final String AUTHOR = "demo";
    private static final String WHY = Messages.in(Lang.ZH, "demo.round.why");
    private static final int LATE = 5;
    private static final double SHARE = 0.7;
    private static final List<Integer> REMIND = List.of(7, 3, 1);

    private final SyntheticRounds records;
    private final OrgUnits units;
    private final Clock clock;

    DemoRounds(SyntheticRounds records, OrgUnits units, Clock clock) {
        this.records = records;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public void fill(Plan plan, Set<Integer> years) {
        PlanYears now = PlanYears.of(plan, clock);
        int last = now.shown();
        List<String> owing = owing(plan, last);
        boolean reported = !plan.demo().series().isEmpty();
        if (owing.isEmpty() || !reported || !now.hasEnded(last)) {
            return;
        }
        if (now.has(last - 1)) {
            finished(plan, last - 1, owing);
        }
        open(plan, last, owing, now.today());
    }

    private void finished(Plan plan, int year, List<String> owing) {
        LocalDate due = LocalDate.of(year + 1, 1, 31);
        Round finished = round(plan, year, owing, due.withDayOfMonth(5), due, false);
        if (records.open(finished, AUTHOR)) {
            for (int i = 0; i < owing.size(); i++) {
                records.tell(finished, owing.get(i), SyntheticState.ACCEPTED, 1, "", AUTHOR, handedIn(due, i));
            }
        }
    }

    private void open(Plan plan, int last, List<String> owing, LocalDate today) {
        Round open = round(plan, last, owing, today.minusDays(21), today.plusDays(9), true);
        if (records.open(open, AUTHOR)) {
            SyntheticState[] states = SyntheticState.values();
            for (int i = 0; i < owing.size(); i++) {
                records.tell(open, owing.get(i), states[i % states.length], SHARE, WHY, AUTHOR, handedIn(today, i));
            }
        }
    }

    /** In the days before a day; every fifth unit the day after the next. */
    private Instant handedIn(LocalDate day, int unit) {
        int before = unit % LATE == LATE - 1 ? -2 : 1 + unit % LATE;
        return day.minusDays(before).atTime(9, 0).atZone(clock.getZone()).toInstant();
    }

    /** The busiest first, so that the person of the demo who has most to fill in finds a draft. */
    private List<String> owing(Plan plan, int year) {
        OrgTree tree = units.tree();
        return tree.units().stream()
                .filter(u -> !RequiredFormFields.of(plan, tree, u, year).isEmpty())
                .sorted(Comparator.comparingLong((OrgUnit u) -> -elements(plan, tree, u, year)))
                .map(OrgUnit::id)
                .toList();
    }

    private static long elements(Plan plan, OrgTree tree, OrgUnit unit, int year) {
        return RequiredFormFields.of(plan, tree, unit, year).stream()
                .map(e -> e.element().id())
                .distinct()
                .count();
    }

    private Round round(Plan plan, int year, List<String> owing, LocalDate opens, LocalDate due, boolean open) {
        OrgTree tree = units.tree();
        List<String> periods = owing.stream()
                .flatMap(u -> RequiredFormFields.of(plan, tree, tree.get(u), year).stream())
                .map(e -> e.period())
                .distinct()
                .sorted()
                .map(Period::iso)
                .toList();
        Text name = Messages.of("demo.round.name", year);
        return new Round(plan.id(), year + "-annual", name, year, periods, owing, opens, due, REMIND, "", open, true);
    }
}
