package org.qingmiao.register.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.register.definition.PackWide.Duty;
import org.qingmiao.register.loaded.LoadedRegisters;
import org.qingmiao.register.right.KnownDuties;
import org.springframework.stereotype.Component;

/** The duties of all loaded plans. */
@Component
class LoadedDuties implements KnownDuties {
    private final Plans plans;
    private final LoadedRegisters loaded;

    LoadedDuties(Plans plans, LoadedRegisters loaded) {
        this.plans = plans;
        this.loaded = loaded;
    }

    @Override
    public Map<String, Duty> all() {
        Map<String, Duty> duties = new LinkedHashMap<>();
        plans.all().forEach(plan -> loaded.of(plan).duties().forEach(duties::putIfAbsent));
        return duties;
    }
}
