package org.qingmiao.register.childindex;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.register.compiler.CompiledRegister;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.loaded.LoadedRegisters;
import org.springframework.stereotype.Component;

/** The registers whose records speak of children. Looked for once for a plan, as each page asks for them. */
@Component
class ChildRegisters {
    private final Plans plans;
    private final LoadedRegisters loaded;
    private final Map<String, List<OfChildren>> ofPlans = new ConcurrentHashMap<>();

    ChildRegisters(Plans plans, LoadedRegisters loaded) {
        this.plans = plans;
        this.loaded = loaded;
    }

    /** @param fields that point to children, to who cares for them, or to their households; never empty */
    record OfChildren(CompiledRegister register, Set<String> fields) {}

    /** Of all plans. */
    Stream<OfChildren> all() {
        return plans.all().stream().flatMap(plan -> ofPlans.computeIfAbsent(plan.id(), id -> read(plan)).stream());
    }

    private List<OfChildren> read(Plan plan) {
        return loaded.of(plan).registers().values().stream()
                .map(register -> new OfChildren(register, fields(register.definition())))
                .filter(of -> !of.fields().isEmpty())
                .toList();
    }

    private static Set<String> fields(Register register) {
        return register.sections().values().stream()
                .flatMap(section -> section.fields().values().stream()
                        .filter(field -> PointedChildren.kind(field.kind()).isPresent())
                        .map(field -> section.id() + "." + field.id()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
