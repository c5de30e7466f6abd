package org.qingmiao.register.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.register.ClauseRegisters;
import org.qingmiao.register.compiler.RegisterCatalogue;
import org.springframework.stereotype.Component;

/** The registers of the plans that are loaded, from the same files as the plans. */
@Component
class LoadedRegisters implements ClauseRegisters {
    private final Plans plans;
    private final Map<String, RegisterCatalogue> catalogues = new ConcurrentHashMap<>();

    LoadedRegisters(Plans plans) {
        this.plans = plans;
    }

    /** Those that a plan carries out, and all that its base packs define. */
    RegisterCatalogue of(Plan plan) {
        return catalogues.computeIfAbsent(plan.id(), id -> read(plan));
    }

    @Override
    public List<Link> of(Plan plan, Clause clause) {
        RegisterCatalogue catalogue = of(plan);
        return clause.registers().stream()
                .map(catalogue::find)
                .flatMap(Optional::stream)
                .map(r -> new Link(r.definition().name(), path(r.id())))
                .toList();
    }

    /** Of the page that tells what a register is. */
    static String path(String id) {
        return "/registers/" + id + "/definition";
    }

    private RegisterCatalogue read(Plan plan) {
        // It was checked when the pack was; what could be wrong was told then.
        return plans.files(plan).opened(folder -> RegisterCatalogue.read(folder, new Diagnostics()));
    }
}
