package org.qingmiao.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.qingmiao.indicator.cell.CellChange;
import org.qingmiao.indicator.cell.CellKey;
import org.qingmiao.indicator.cell.CellResult;
import org.qingmiao.indicator.cell.CellStore;
import org.qingmiao.indicator.cell.CellValue;
import org.qingmiao.indicator.cell.ValueOrigin;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.DemoData;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.PlanYears;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.progress.AsOf;
import org.qingmiao.reporting.progress.ProgressReport;
import org.qingmiao.reporting.progress.ProgressReports;
import org.qingmiao.safeguard.Accounts;
import org.springframework.stereotype.Component;

@Component
class DemoFilling implements Demo {
    static final String AUTHOR = DemoPart.AUTHOR;

    private final Plans plans;
    private final OrgUnits units;
    private final CellStore cellStore;
    private final Accounts accounts;
    private final ProgressReports progressReports;
    private final DemoPeopleAtWork atWork;
    private final List<DemoPart> parts;
    private final Clock clock;

    DemoFilling(
            Plans plans,
            OrgUnits units,
            CellStore cellStore,
            Accounts accounts,
            ProgressReports progressReports,
            DemoPeopleAtWork atWork,
            List<DemoPart> parts,
            Clock clock) {
        this.plans = plans;
        this.units = units;
        this.cellStore = cellStore;
        this.accounts = accounts;
        this.progressReports = progressReports;
        this.atWork = atWork;
        this.parts = List.copyOf(parts);
        this.clock = clock;
    }

    @Override
    public void fill() {
        ActorContext.runAsSystem("demo", this::fillAll);
    }

    private void fillAll() {
        plans.all().forEach(this::fill);
        boolean first = accounts.all().isEmpty();
        accounts.store(people().stream().map(DemoPeople.DemoPerson::person).toList(), DemoPeople.PASSWORD, true);
        atWork.begin(plans.current(), first);
    }

    @Override
    public void keepRecords() {
        atWork.keepRecords(plans.current());
    }

    private void fill(Plan plan) {
        SortedMap<Integer, List<CellValue>> byYear = SyntheticCells.of(plan, units.tree());
        // What a pack says of years that have not begun is its forecast of itself, nothing that anybody could report.
        byYear.tailMap(PlanYears.of(plan, clock).today().getYear() + 1).clear();
        byYear.forEach((year, values) -> write(plan, year, values));
        reported(plan);
        parts.forEach(part -> part.fill(plan, byYear.keySet()));
    }

    /** What units reported along the years; nothing of days that are still to come. */
    private void reported(Plan plan) {
        LocalDate today = AsOf.day(clock.instant());
        List<DemoData.Progress> entries = plan.demo().progress().stream()
                .filter(p -> !p.on().isAfter(today))
                .sorted(Comparator.comparing(DemoData.Progress::on))
                .toList();
        if (progressReports.of(plan, plan.head().to(), Optional.empty()).isEmpty()) {
            entries.forEach(p -> {
                long id = progressReports.record(plan.id(), progress(p));
                p.evidence().ifPresent(words -> progressReports.prove(id, words, AUTHOR));
            });
        }
    }

    private ProgressReport progress(DemoData.Progress p) {
        return new ProgressReport(
                p.item(),
                ProgressReport.State.valueOf(p.state().name()),
                p.share(),
                p.on(),
                p.note().orElse(Text.same("")),
                AUTHOR,
                clock.instant(),
                true,
                List.of());
    }

    private void write(Plan plan, int year, List<CellValue> values) {
        String key = AUTHOR + ":" + plan.id() + ":" + year;
        List<CellValue> reported =
                values.stream().filter(v -> !isCounted(plan, v.key())).toList();
        CellResult result = cellStore.write(
                new CellChange(AUTHOR, ValueOrigin.SYNTHETIC, AUTHOR, plan.id() + "/demo", "", key, reported));
        if (result instanceof CellResult.Refused refused) {
            throw new IllegalStateException(
                    "the pack's demo data is refused: " + refused.problems().getFirst());
        }
    }

    /** What a register counts, its records tell. */
    private static boolean isCounted(Plan plan, CellKey key) {
        return Optional.ofNullable(plan.elements().get(key.element()))
                .flatMap(DataElement::counted)
                .filter(c -> c.covers(key.period()))
                .isPresent();
    }

    @Override
    public List<DemoLogin> logins() {
        return people().stream().map(DemoPeople.DemoPerson::login).toList();
    }

    private List<DemoPeople.DemoPerson> people() {
        List<DemoPeople.DemoPerson> people = new ArrayList<>();
        Set<String> districts = new LinkedHashSet<>();
        for (Plan plan : plans.all()) {
            String district = plan.head().district();
            boolean first = districts.isEmpty();
            if (districts.add(district)) {
                List<DemoPeople.DemoPerson> theirs = DemoPeople.of(plan, units.tree());
                people.addAll(
                        first
                                ? theirs
                                : theirs.stream().map(p -> p.in(district)).toList());
            }
        }
        return people;
    }
}
