package org.qingmiao.register.web.record.list;

import java.time.Clock;
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
import org.qingmiao.register.web.record.part.RecordRequests;
import org.springframework.stereotype.Component;

/** Arranges the list of a register. */
@Component
class RecordListComposer {
    private final RecordListing listing;
    private final ReachedUnits reached;
    private final ListFilters filters;
    private final ListRows rows;
    private final CountFeeds feeds;
    private final Clock clock;

    RecordListComposer(
            RecordListing listing,
            ReachedUnits reached,
            ListFilters filters,
            ListRows rows,
            CountFeeds feeds,
            Clock clock) {
        this.listing = listing;
        this.reached = reached;
        this.filters = filters;
        this.rows = rows;
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
        Register definition = register.definition();
        String path = RecordRequests.path(register);
        return new RecordListView(
                path,
                definition.name(),
                definition.headline().orElse(definition.ground().purpose()),
                register.access().creates(),
                tabs(register, asked, query),
                filters.bar(register, asked, path),
                columns(asked, columns),
                rows.of(register, page.lines(), columns),
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
        StateCounts counts = StateCounts.of(listing, register, query);
        String chosen = asked.value("state");
        List<RecordListView.Tab> tabs = new ArrayList<>();
        tabs.add(new RecordListView.Tab(
                "", Messages.of("registers.list.all"), counts.printed(counts.all()), chosen.isEmpty()));
        register.definition().states().values().forEach(state -> {
            long count = counts.of(state.id());
            if (count > 0 || chosen.equals(state.id())) {
                tabs.add(new RecordListView.Tab(
                        state.id(), state.label(), counts.printed(count), chosen.equals(state.id())));
            }
        });
        return tabs;
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

    private static Optional<RecordListView.Export> export(WorkingRegister register, String path) {
        if (!register.access().exports()) {
            return Optional.empty();
        }
        Optional<Text> refused = register.access().exportSecond().map(second -> Messages.of("registers.export.second"));
        return Optional.of(new RecordListView.Export(path + "/records.csv", path + "/records.xlsx", refused));
    }
}
