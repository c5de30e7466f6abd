package org.qingmiao.register.web.record.list;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.RegisterState;
import org.qingmiao.register.record.RecordListing;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.storage.RecordQuery;
import org.qingmiao.register.trial.given.TrialField;
import org.qingmiao.register.web.record.part.RecordRequests;
import org.springframework.stereotype.Component;

/** Arranges records by the state in which they are. */
@Component
class BoardComposer {
    private static final int CARDS = 10;
    private static final int CELLS = 2;

    private final RecordListing listing;
    private final RecordListComposer lists;
    private final ListFilters filters;
    private final ListRows rows;

    BoardComposer(RecordListing listing, RecordListComposer lists, ListFilters filters, ListRows rows) {
        this.listing = listing;
        this.lists = lists;
        this.filters = filters;
        this.rows = rows;
    }

    BoardView of(WorkingRegister register, ListRequest asked) {
        RecordQuery query = lists.query(register, asked);
        StateCounts counts = StateCounts.of(listing, register, query);
        String list = RecordRequests.path(register);
        return new BoardView(
                list,
                register.definition().name(),
                register.access().creates(),
                filters.bar(register, asked, list + "/board"),
                columns(register, query, counts),
                asked.narrows());
    }

    private List<BoardView.Column> columns(WorkingRegister register, RecordQuery query, StateCounts counts) {
        Map<String, TrialField> cells = new LinkedHashMap<>();
        ListColumns.of(register).entrySet().stream()
                .limit(CELLS)
                .forEach(cell -> cells.put(cell.getKey(), cell.getValue()));
        return register.definition().states().values().stream()
                .filter(state -> counts.of(state.id()) > 0)
                .map(state -> column(state, counts, cards(register, query, state, cells)))
                .toList();
    }

    private List<BoardView.Card> cards(
            WorkingRegister register, RecordQuery query, RegisterState state, Map<String, TrialField> cells) {
        List<Text> labels =
                cells.values().stream().map(field -> field.field().label()).toList();
        RecordListing.Listing first = listing.list(register, ListQueries.soonestOwed(query, state.id(), CARDS));
        return rows.of(register, first.lines(), cells).stream()
                .map(row -> new BoardView.Card(row, labels))
                .toList();
    }

    private static BoardView.Column column(RegisterState state, StateCounts counts, List<BoardView.Card> cards) {
        long count = counts.of(state.id());
        return new BoardView.Column(state.id(), state.label(), counts.printed(count), cards, count > cards.size());
    }
}
