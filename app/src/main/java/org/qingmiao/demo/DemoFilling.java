package org.qingmiao.demo;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.safeguard.Accounts;
import org.springframework.stereotype.Component;

@Component
class DemoFilling implements Demo {
    private final Plans plans;
    private final OrgUnits units;
    private final Accounts accounts;
    private final DemoValues values;
    private final DemoPeopleAtWork atWork;
    private final List<DemoPart> parts;

    DemoFilling(
            Plans plans,
            OrgUnits units,
            Accounts accounts,
            DemoValues values,
            DemoPeopleAtWork atWork,
            List<DemoPart> parts) {
        this.plans = plans;
        this.units = units;
        this.accounts = accounts;
        this.values = values;
        this.atWork = atWork;
        this.parts = List.copyOf(parts);
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
        Set<Integer> years = values.fill(plan);
        parts.forEach(part -> part.fill(plan, years));
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
