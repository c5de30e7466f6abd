package org.qingmiao.register.loaded;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.register.compiler.CompiledRegister;
import org.qingmiao.register.compiler.RegisterCatalogue;
import org.qingmiao.register.storage.layout.TableLayout;
import org.springframework.stereotype.Component;

/** The registers of the plans that are loaded, from the same files as the plans. */
@Component
public class LoadedRegisters {
    private final Plans plans;
    private final Map<String, RegisterCatalogue> catalogues = new ConcurrentHashMap<>();
    private final Map<String, TableLayout> layouts = new ConcurrentHashMap<>();

    LoadedRegisters(Plans plans) {
        this.plans = plans;
    }

    /** Those that a plan carries out, and all that its base packs define. */
    public RegisterCatalogue of(Plan plan) {
        return catalogues.computeIfAbsent(plan.id(), id -> read(plan));
    }

    /** Those that carry a clause out, in the order in which it names them. */
    public List<CompiledRegister> of(Plan plan, Clause clause) {
        RegisterCatalogue catalogue = of(plan);
        return clause.registers().stream()
                .map(catalogue::find)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Of the page that tells what a register is. */
    public static String path(String id) {
        return "/registers/" + id + "/definition";
    }

    /**
     * The tables in which a register's records lie.
     *
     * @param register one of those that are loaded; no two of them have one id and differ
     */
    public TableLayout layout(CompiledRegister register) {
        return layouts.computeIfAbsent(register.id(), id -> TableLayout.of(register.definition()));
    }

    /** All that any loaded plan knows; what several know is there as often. */
    List<CompiledRegister> all() {
        return plans.all().stream()
                .flatMap(plan -> of(plan).registers().values().stream())
                .toList();
    }

    private RegisterCatalogue read(Plan plan) {
        // It was checked when the pack was; what could be wrong was told then.
        return plans.files(plan).opened(folder -> RegisterCatalogue.read(folder, new Diagnostics()));
    }
}
