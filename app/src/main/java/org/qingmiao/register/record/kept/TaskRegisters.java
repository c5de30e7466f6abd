package org.qingmiao.register.record.kept;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.register.record.kept.DistrictRegisters.DistrictRegister;
import org.qingmiao.register.record.kept.RecordSubjects.Subject;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** Registers whose records give people work. */
@Component
public class TaskRegisters {
    private final Plans plans;
    private final DistrictRegisters districts;
    private final WorkingRegisters working;
    private final OrgUnits units;

    TaskRegisters(Plans plans, DistrictRegisters districts, WorkingRegisters working, OrgUnits units) {
        this.plans = plans;
        this.districts = districts;
        this.working = working;
        this.units = units;
    }

    /**
     * Which register.
     *
     * @param district {@code org_unit.ix} of its root
     */
    public record InDistrict(String id, int district) {}

    /** Some records or hand-overs of a register. */
    public record Asked(KeptRegister register, int district, List<UUID> ids) {}

    /** All of them. */
    public List<DistrictRegister> all() {
        return districts.all();
    }

    /** What subjects of tasks are about; what is of no register that is kept is left out. */
    public Stream<Asked> asked(Set<String> subjects) {
        return subjects.stream()
                .map(Subject::parse)
                .collect(Collectors.groupingBy(
                        subject -> new InDistrict(subject.register(), subject.district()),
                        Collectors.mapping(Subject::id, Collectors.toList())))
                .entrySet()
                .stream()
                .flatMap(of -> asked(of.getKey(), of.getValue()));
    }

    private Stream<Asked> asked(InDistrict of, List<UUID> ids) {
        return districts.find(of.id(), of.district()).stream().map(register -> new Asked(register, of.district(), ids));
    }

    /** Those in which somebody works. */
    public Map<InDistrict, WorkingRegister> of(Person person) {
        Map<InDistrict, WorkingRegister> of = new HashMap<>();
        for (Plan plan : plans.all()) {
            int district = units.key(plan.head().district());
            working.of(plan, person).forEach(r -> of.putIfAbsent(new InDistrict(r.id(), district), r));
        }
        return of;
    }
}
