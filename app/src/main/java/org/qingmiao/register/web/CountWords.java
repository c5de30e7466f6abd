package org.qingmiao.register.web;

import java.util.ArrayList;
import java.util.List;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.compiler.CompiledRegister;
import org.qingmiao.register.count.CountFeeds;
import org.qingmiao.register.count.Uncounted;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterCount;

/** What a register counts, in words. */
final class CountWords {
    private final Register register;
    private final RegisterNames names;
    private final KindNames kinds;
    private final CompiledRegister compiled;
    private final List<CountFeeds.Feed> feeds;

    /** @param feeds what the counts are good for in the plan */
    CountWords(CompiledRegister compiled, KindNames kinds, List<CountFeeds.Feed> feeds) {
        this.compiled = compiled;
        this.register = compiled.definition();
        this.kinds = kinds;
        this.feeds = feeds;
        this.names = new RegisterNames(register);
    }

    List<DefinitionView.Count> rows() {
        return register.counts().values().stream().map(this::row).toList();
    }

    private DefinitionView.Count row(RegisterCount count) {
        List<Text> how = new ArrayList<>();
        how.add(measure(count.measure()));
        take(count.take(), how);
        count.where().ifPresent(w -> how.add(Messages.of("registers.count.where", w.source())));
        if (!count.by().isEmpty()) {
            how.add(Messages.of(
                    "registers.count.by", String.join(", ", count.by().keySet())));
        }
        return new DefinitionView.Count(
                count.id(),
                count.label(),
                Messages.sentences(how),
                Uncounted.of(compiled, count).map(Uncounted::told),
                feeds.stream()
                        .filter(f -> f.count().equals(count.id()))
                        .map(CountWords::feed)
                        .toList());
    }

    private static DefinitionView.Feed feed(CountFeeds.Feed feed) {
        Text says = feed.now()
                .map(now -> Messages.of(
                        "registers.feed.now",
                        Integer.toString(feed.from()),
                        now.period().iso(),
                        now.value().toPlainString()))
                .orElseGet(() -> Messages.of("registers.feed.not_yet", Integer.toString(feed.from())));
        List<DefinitionView.Resting> indicators = feed.indicators().stream()
                .map(i -> new DefinitionView.Resting(i.name(), "/indicators/" + i.id()))
                .toList();
        return new DefinitionView.Feed(feed.element().name(), says, indicators);
    }

    private Text measure(RegisterCount.Measure measure) {
        return switch (measure) {
            case RegisterCount.Measure.Stock stock -> stock(stock);
            case RegisterCount.Measure.StockOfRows rows ->
                Messages.of("registers.count.rows", names.section(rows.section()));
            case RegisterCount.Measure.Flow flow ->
                Messages.of("registers.count.flow", flow.date().source());
            case RegisterCount.Measure.Debts debts -> debts(debts);
            case RegisterCount.Measure.Cohort cohort ->
                Messages.of("registers.count.cohort", cohort.birth().source());
            case RegisterCount.Measure.Units units ->
                Messages.of(
                        units.absent() ? "registers.count.units_without" : "registers.count.units",
                        Messages.list(units.kinds().stream().map(kinds::of).toList()),
                        units.least(),
                        units.holds().source());
        };
    }

    /** Those of a deadline: all, or those that came to this end. */
    private Text debts(RegisterCount.Measure.Debts debts) {
        Text all = Messages.of("registers.count.debts", names.deadline(debts.deadline()));
        return debts.done()
                .map(end -> Messages.of("registers.count.debts." + end))
                .or(() -> debts.step().map(step -> Messages.of("registers.count.debts.step", names.step(step))))
                .map(end -> Messages.of("registers.count.debts.ended", all, end))
                .orElse(all);
    }

    private Text stock(RegisterCount.Measure.Stock stock) {
        List<Text> states = stock.states().stream().map(names::state).toList();
        return Messages.of("registers.count.stock", Messages.list(states));
    }

    private static void take(RegisterCount.Take take, List<Text> how) {
        switch (take) {
            case RegisterCount.Take.All all -> {}
            case RegisterCount.Take.Distinct t -> how.add(Messages.of("registers.take.distinct", t.of().source()));
            case RegisterCount.Take.Latest t -> how.add(Messages.of("registers.take.latest", t.of().source()));
            case RegisterCount.Take.Sum t -> how.add(Messages.of("registers.take.sum", t.of().source()));
            case RegisterCount.Take.Median t -> how.add(Messages.of("registers.take.median", t.of().source()));
        }
    }
}
