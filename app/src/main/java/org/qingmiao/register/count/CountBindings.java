package org.qingmiao.register.count;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.plan.CountedFrom;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.register.record.kept.KeptRegisters;
import org.springframework.stereotype.Component;

/** Which data elements of the loaded plans are counted from registers. */
@Component
class CountBindings {
    private final Plans plans;
    private final KeptRegisters registers;
    private volatile Map<String, CountBinding> known = Map.of();
    private volatile boolean found;

    CountBindings(Plans plans, KeptRegisters registers) {
        this.plans = plans;
        this.registers = registers;
    }

    /** By element; one whose register keeps no records, or whose count is not counted yet, is reported as before. */
    Map<String, CountBinding> all() {
        if (!found) {
            known = find();
            found = true;
        }
        return known;
    }

    /** How an element is fed; nothing where it is reported. */
    Optional<CountBinding> of(DataElement element) {
        return element.counted().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(all().get(element.id()))
                        .filter(b -> b.element().counted().equals(element.counted()));
    }

    private Map<String, CountBinding> find() {
        Map<String, CountBinding> all = new LinkedHashMap<>();
        for (Plan plan : plans.all()) {
            plan.elements()
                    .values()
                    .forEach(element -> element.counted()
                            .flatMap(from -> bound(plan, element, from))
                            .ifPresent(b -> all.merge(element.id(), b, CountBindings::together)));
        }
        return Map.copyOf(all);
    }

    private Optional<CountBinding> bound(Plan plan, DataElement element, CountedFrom from) {
        return registers
                .find(plan, from.register())
                .flatMap(register -> Optional.ofNullable(
                                register.definition().counts().get(from.count()))
                        .filter(count ->
                                Uncounted.of(register.compiled(), count).isEmpty())
                        .map(count -> new CountBinding(element, register, count, List.of(plan))));
    }

    /** The same element in the plans of two districts. */
    private static CountBinding together(CountBinding one, CountBinding other) {
        List<Plan> plans = new ArrayList<>(one.plans());
        boolean same = one.element().counted().equals(other.element().counted());
        other.plans().stream().filter(p -> same && !has(plans, p)).forEach(plans::add);
        return new CountBinding(one.element(), one.register(), one.count(), plans);
    }

    private static boolean has(List<Plan> plans, Plan other) {
        return plans.stream()
                .anyMatch(p -> p.head().district().equals(other.head().district()));
    }
}
