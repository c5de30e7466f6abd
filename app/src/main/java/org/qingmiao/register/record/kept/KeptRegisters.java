package org.qingmiao.register.record.kept;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.qingmiao.plan.Plan;
import org.qingmiao.register.compiler.CompiledRegister;
import org.qingmiao.register.compiler.RegisterCatalogue;
import org.qingmiao.register.loaded.LoadedRegisters;
import org.springframework.stereotype.Component;

/** The registers of the plans that are loaded, with their tables. */
@Component
public final class KeptRegisters {
    private final LoadedRegisters loaded;
    private final Map<String, Map<String, KeptRegister>> kept = new ConcurrentHashMap<>();

    KeptRegisters(LoadedRegisters loaded) {
        this.loaded = loaded;
    }

    /** In the order of their packs. */
    public List<KeptRegister> all(Plan plan) {
        return loaded.of(plan).registers().keySet().stream()
                .flatMap(id -> find(plan, id).stream())
                .toList();
    }

    /** One of them. */
    public Optional<KeptRegister> find(Plan plan, String id) {
        RegisterCatalogue catalogue = loaded.of(plan);
        return catalogue
                .find(id)
                .map(register -> kept.computeIfAbsent(plan.id(), p -> new ConcurrentHashMap<>())
                        .computeIfAbsent(id, i -> kept(plan, catalogue, register)));
    }

    private KeptRegister kept(Plan plan, RegisterCatalogue catalogue, CompiledRegister register) {
        return new KeptRegister(plan, catalogue, register, loaded.layout(register));
    }
}
