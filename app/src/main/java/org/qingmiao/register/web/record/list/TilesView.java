package org.qingmiao.register.web.record.list;

import java.util.List;
import org.qingmiao.page.drawing.Svg;
import org.qingmiao.platform.Text;

/**
 * Records of a register by the part of the district where they are kept, each a dot.
 *
 * @param list path of the same records as a list
 * @param makes whether the reader may make one
 * @param tiles parts with records
 * @param late what is overdue, the longest first
 * @param cut whether there are more records than are shown
 * @param narrowed whether something was asked for
 */
public record TilesView(
        String list,
        Text name,
        boolean makes,
        FilterBar bar,
        List<Tile> tiles,
        List<RecordListView.Row> late,
        boolean cut,
        boolean narrowed) {
    private static final int FEWEST = 3;

    /** Whether tiles lie as their units do in the land: not if there are too few to see it. */
    public boolean isMap() {
        return tiles.size() >= FEWEST
                && tiles.stream().noneMatch(tile -> tile.place().isEmpty());
    }

    /** @param place the class of its place on the map of tiles; empty where the pack has none */
    public record Tile(String unit, Text name, int count, Svg dots, String place) {}
}
