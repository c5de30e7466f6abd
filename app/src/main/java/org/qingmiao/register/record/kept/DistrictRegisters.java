package org.qingmiao.register.record.kept;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.Plans;
import org.springframework.stereotype.Component;

/** The registers of the districts: where a district has several plans, each register as its newest plan has it. */
@Component
public class DistrictRegisters {
    private final Plans plans;
    private final KeptRegisters registers;
    private final OrgUnits units;

    DistrictRegisters(Plans plans, KeptRegisters registers, OrgUnits units) {
        this.plans = plans;
        this.registers = registers;
        this.units = units;
    }

    /** @param district {@code org_unit.ix} of its root */
    public record DistrictRegister(KeptRegister register, int district) {
        public String id() {
            return register.id();
        }
    }

    /** Each once. */
    public List<DistrictRegister> all() {
        List<DistrictRegister> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Plan plan : plans.all()) {
            int district = district(plan);
            registers.all(plan).stream()
                    .filter(r -> seen.add(district + "/" + r.id()))
                    .forEach(r -> all.add(new DistrictRegister(r, district)));
        }
        return all;
    }

    public Optional<KeptRegister> find(String id, int district) {
        return plans.all().stream()
                .filter(plan -> district(plan) == district)
                .flatMap(plan -> registers.find(plan, id).stream())
                .findFirst();
    }

    private int district(Plan plan) {
        return units.key(plan.head().district());
    }
}
