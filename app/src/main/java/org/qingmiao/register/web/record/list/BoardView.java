package org.qingmiao.register.web.record.list;

import java.util.List;
import org.qingmiao.platform.Text;

/**
 * Records of a register side by side, each in the column of its state, what is owed soonest on top.
 *
 * @param list path of the same records as a list
 * @param makes whether the reader may make one
 * @param narrowed whether something was asked for
 */
public record BoardView(String list, Text name, boolean makes, FilterBar bar, List<Column> columns, boolean narrowed) {
    /**
     * @param count as it is printed; more than a thousand are not counted
     * @param cards the first ones
     * @param more whether there are others, to be read in the list
     */
    public record Column(String state, Text label, String count, List<Card> cards, boolean more) {}

    /** @param labels of the cells of the row, in their order */
    public record Card(RecordListView.Row row, List<Text> labels) {}
}
