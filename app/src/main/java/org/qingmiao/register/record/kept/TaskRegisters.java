package org.qingmiao.register.record.kept;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** Registers whose records give people work: of each district once, however many plans it has. */
@Component
public class TaskRegisters {
    private final Plans plans;
    private final KeptRegisters registers;
    private final WorkingRegisters working;
    private final OrgUnits units;

    TaskRegisters(Plans plans, KeptRegisters registers, WorkingRegisters working, OrgUnits units) {
        this.plans = plans;
        this.registers = registers;
        this.working = working;
        this.units = units;
    }

    /**
     * Which register.
     *
     * @param district {@code org_unit.ix} of its root
     */
    public record InDistrict(String id, int district) {}

    /** A register of a district. */
    public record OfDistrict(KeptRegister register, int district) {}

    /** All of them. */
    public List<OfDistrict> all() {
        List<OfDistrict> all = new ArrayList<>();
        Set<InDistrict> seen = new HashSet<>();
        for (Plan plan : plans.all()) {
            int district = district(plan);
            registers.all(plan).stream()
                    .filter(r -> seen.add(new InDistrict(r.id(), district)))
                    .forEach(r -> all.add(new OfDistrict(r, district)));
        }
        return all;
    }

    /** One of them. */
    public Optional<KeptRegister> find(String id, int district) {
        return plans.all().stream()
                .filter(plan -> district(plan) == district)
                .flatMap(plan -> registers.find(plan, id).stream())
                .findFirst();
    }

    /** Those in which somebody works. */
    public Map<InDistrict, WorkingRegister> of(Person person) {
        Map<InDistrict, WorkingRegister> of = new HashMap<>();
        for (Plan plan : plans.all()) {
            int district = district(plan);
            working.of(plan, person).forEach(r -> of.putIfAbsent(new InDistrict(r.id(), district), r));
        }
        return of;
    }

    private int district(Plan plan) {
        return units.key(plan.head().district());
    }
}
