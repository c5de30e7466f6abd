package org.qingmiao.register.count;

import java.util.List;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.Plan;
import org.qingmiao.register.ClauseRegisters;
import org.qingmiao.register.compiler.CompiledRegister;
import org.qingmiao.register.loaded.LoadedRegisters;
import org.springframework.stereotype.Component;

/** The registers of a clause with what their records come to. */
@Component
class ClauseCounts implements ClauseRegisters {
    private final LoadedRegisters loaded;
    private final CountFeeds feeds;

    ClauseCounts(LoadedRegisters loaded, CountFeeds feeds) {
        this.loaded = loaded;
        this.feeds = feeds;
    }

    @Override
    public List<Link> of(Plan plan, Clause clause) {
        return loaded.of(plan, clause).stream()
                .map(r -> new Link(r.definition().name(), LoadedRegisters.path(r.id()), numbers(plan, r)))
                .toList();
    }

    private List<CountedNumber> numbers(Plan plan, CompiledRegister register) {
        return feeds.of(plan, register.id()).stream()
                .flatMap(feed -> feed.now().stream().map(now -> number(feed, now)))
                .toList();
    }

    private static CountedNumber number(CountFeeds.Feed feed, CountFeeds.Feed.Present now) {
        return new CountedNumber(
                feed.element().name(), now.value().toPlainString(), now.period().iso(), feed.path(now.period()));
    }
}
