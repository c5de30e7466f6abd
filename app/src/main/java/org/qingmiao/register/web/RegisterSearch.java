package org.qingmiao.register.web;

import java.util.stream.Stream;
import org.qingmiao.page.search.SearchHit;
import org.qingmiao.page.search.SearchHitList;
import org.qingmiao.page.search.SearchQuery;
import org.qingmiao.page.search.SearchSource;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.platform.Messages;
import org.qingmiao.register.compiler.CompiledRegister;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.loaded.LoadedRegisters;
import org.springframework.stereotype.Component;

/** Registers, by their names and purposes. */
@Component
class RegisterSearch implements SearchSource {
    private final Plans plans;
    private final LoadedRegisters loaded;

    RegisterSearch(Plans plans, LoadedRegisters loaded) {
        this.plans = plans;
        this.loaded = loaded;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public SearchHitList find(SearchQuery query) {
        Stream<CompiledRegister> registers =
                plans.find(query.plan()).stream().flatMap(p -> loaded.of(p).registers().values().stream());
        return SearchHitList.of(registers.map(r -> hit(r.definition(), query)), query);
    }

    private static SearchHit hit(Register register, SearchQuery query) {
        return new SearchHit(
                Messages.of("registers.search.register"),
                register.name(),
                LoadedRegisters.path(register.id()),
                query.score(register.name(), register.ground().purpose()));
    }
}
