package org.qingmiao.register.web.record.list;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.count.CountFeeds;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.record.RecordListing;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.storage.RecordQuery;
import org.qingmiao.register.trial.given.TrialField;
import org.qingmiao.register.web.RegisterNames;
import org.qingmiao.register.web.record.part.Choice;
import org.qingmiao.register.web.record.part.DayWords;
import org.qingmiao.register.web.record.part.FieldOptions;
import org.qingmiao.register.web.record.part.FlagMark;
import org.qingmiao.register.web.record.part.OwedMark;
import org.qingmiao.register.web.record.part.OwedNames;
import org.qingmiao.register.web.record.part.RecordRequests;
import org.qingmiao.register.web.record.part.RecordTitles;
import org.qingmiao.register.web.record.part.ValueWords;
import org.springframework.stereotype.Component;

/** Arranges the list of a register. */
@Component
class RecordListComposer {
    private static final int COUNTED = 1000;

    private final RecordListing listing;
    private final ReachedUnits reached;
    private final FieldOptions options;
    private final CountFeeds feeds;
    private final Clock clock;

    RecordListComposer(
            RecordListing listing, ReachedUnits reached, FieldOptions options, CountFeeds feeds, Clock clock) {
        this.listing = listing;
        this.reached = reached;
        this.options = options;
        this.feeds = feeds;
        this.clock = clock;
    }

    RecordQuery query(WorkingRegister register, ListRequest asked) {
        return asked.query(
                listing.district(register),
                reached.interval(register, asked.value("unit")),
                clock.instant(),
                register.person().login());
    }

    RecordListView of(WorkingRegister register, ListRequest asked) {
        RecordQuery query = query(register, asked);
        RecordListing.Listing page = listing.list(register, query);
        Map<String, TrialField> columns = ListColumns.of(register);
        ValueWords words = options.words(register);
        Register definition = register.definition();
        String path = RecordRequests.path(register);
        return new RecordListView(
                path,
                definition.name(),
                definition.headline().orElse(definition.ground().purpose()),
                register.access().creates(),
                tabs(register, asked, query),
                filters(register, asked),
                asked.value("q"),
                definition.identity().number().isPresent(),
                asked.isSet("mine"),
                asked.value("sort"),
                columns(asked, columns),
                page.lines().stream()
                        .map(line -> row(register, line, columns, words))
                        .toList(),
                page.next().map(Object::toString),
                asked.narrows(),
                export(register, path),
                numbers(register));
    }

    private List<RecordListView.CountedLine> numbers(WorkingRegister register) {
        return feeds.of(register.kept().plan(), register.id()).stream()
                .flatMap(feed -> feed.now().stream()
                        .map(now -> new RecordListView.CountedLine(
                                feed.element().name(), now.value().toPlainString(), feed.path(now.period()))))
                .toList();
    }

    private List<RecordListView.Tab> tabs(WorkingRegister register, ListRequest asked, RecordQuery query) {
        Map<String, Long> counts = listing.states(register, ListQueries.inAnyState(query, COUNTED + 1));
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        String chosen = asked.value("state");
        List<RecordListView.Tab> tabs = new ArrayList<>();
        tabs.add(new RecordListView.Tab("", Messages.of("registers.list.all"), counted(all, all), chosen.isEmpty()));
        register.definition().states().values().forEach(state -> {
            long count = counts.getOrDefault(state.id(), 0L);
            if (count > 0 || chosen.equals(state.id())) {
                tabs.add(new RecordListView.Tab(
                        state.id(), state.label(), counted(count, all), chosen.equals(state.id())));
            }
        });
        return tabs;
    }

    /** Beyond a thousand in all, what was counted of each is a part only. */
    private static String counted(long count, long all) {
        return all <= COUNTED ? String.valueOf(count) : (count > COUNTED ? COUNTED : count) + "+";
    }

    private List<RecordListView.Filter> filters(WorkingRegister register, ListRequest asked) {
        List<RecordListView.Filter> filters = new ArrayList<>();
        List<Choice> units = reached.choices(register);
        if (units.size() > 1) {
            filters.add(filter("unit", units, asked));
        }
        List<Choice> flags = register.definition().flags().values().stream()
                .map(f -> new Choice(f.id(), f.label()))
                .toList();
        if (!flags.isEmpty()) {
            filters.add(filter("flag", flags, asked));
        }
        if (!register.definition().deadlines().isEmpty()) {
            List<Choice> due = List.of(
                    new Choice("overdue", Messages.of("registers.list.overdue")),
                    new Choice("soon", Messages.of("registers.list.soon")));
            filters.add(filter("due", due, asked));
        }
        return filters;
    }

    private static RecordListView.Filter filter(String name, List<Choice> choices, ListRequest asked) {
        List<Choice> all = new ArrayList<>(List.of(new Choice("", Messages.of("registers.list.any"))));
        all.addAll(choices);
        return new RecordListView.Filter(name, Messages.of("registers.list." + name), all, asked.value(name));
    }

    private static List<RecordListView.Column> columns(ListRequest asked, Map<String, TrialField> fields) {
        List<RecordListView.Column> columns = new ArrayList<>();
        columns.add(column(asked, RecordQuery.Order.NUMBER));
        columns.add(column(asked, RecordQuery.Order.STATE));
        fields.values()
                .forEach(f -> columns.add(new RecordListView.Column(f.field().label(), "", null)));
        columns.add(new RecordListView.Column(Messages.of("registers.list.unit"), "", null));
        columns.add(column(asked, RecordQuery.Order.DUE));
        columns.add(column(asked, RecordQuery.Order.CHANGED));
        return columns;
    }

    private static RecordListView.Column column(ListRequest asked, RecordQuery.Order order) {
        String falling = asked.falling() ? "descending" : "ascending";
        return new RecordListView.Column(
                Messages.of("registers.list.by_" + order.name().toLowerCase(java.util.Locale.ROOT)),
                asked.sort(order),
                asked.order() == order ? falling : null);
    }

    private RecordListView.Row row(
            WorkingRegister register, RecordListing.Line line, Map<String, TrialField> columns, ValueWords words) {
        Instant now = clock.instant();
        RegisterNames names = new RegisterNames(register.definition());
        OwedNames owed = new OwedNames(register.definition());
        return new RecordListView.Row(
                RecordRequests.path(register, line.id()),
                RecordTitles.number(register, line.number(), line.id(), line.shown()),
                line.state().isEmpty() ? Text.same("") : names.state(line.state()),
                FlagMark.of(register.definition(), line.flags()),
                columns.entrySet().stream()
                        .map(c -> words.of(c.getValue().field(), line.shown().get(c.getKey())))
                        .toList(),
                options.unit(line.unit()),
                line.owed().map(o -> new RecordListView.Owed(owed.of(o.debt()), OwedMark.of(o.due(), now))),
                DayWords.moment(line.changedAt()));
    }

    private static Optional<RecordListView.Export> export(WorkingRegister register, String path) {
        if (!register.access().exports()) {
            return Optional.empty();
        }
        Optional<Text> refused = register.access().exportSecond().map(second -> Messages.of("registers.export.second"));
        return Optional.of(new RecordListView.Export(path + "/records.csv", path + "/records.xlsx", refused));
    }
}
