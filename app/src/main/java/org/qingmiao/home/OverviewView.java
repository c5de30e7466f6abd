package org.qingmiao.home;

import java.util.List;
import java.util.Map;
import org.qingmiao.evaluation.view.TargetRow;
import org.qingmiao.evaluation.view.ViewScope;
import org.qingmiao.page.StateSignal;
import org.qingmiao.page.drawing.Svg;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.progress.WorkState;

/**
 * The page of leaders: will the promise be kept, and where not?
 *
 * @param counts targets by state, all states, in the order from achieved to no data
 * @param attention off track and at risk, the most worrying first
 * @param worrying how many there are in all
 */
public record OverviewView(
        ViewScope scope,
        Text headline,
        Text sentence,
        Map<StateSignal, Long> counts,
        List<Fact> facts,
        List<TargetRow> attention,
        int worrying,
        List<DomainRow> domains,
        List<ProjectRow> projects,
        Streets streets) {

    /** A line of the facts beside the headline. */
    public record Fact(Text name, Text value) {}

    /**
     * A chapter: one glyph per target, and how many clauses are in time.
     *
     * @param silent not late, but somebody owes a report
     */
    public record DomainRow(
            String path, Text name, int clauses, List<Glyph> glyphs, int inTime, int late, int silent) {}

    /** One target as a shape with its name. */
    public record Glyph(StateSignal signal, Text name, String path) {}

    public record ProjectRow(String path, Text name, WorkState state, int share, Text note) {}

    /** One indicator over all streets, on one scale; the note says why they are held against nothing, or is empty. */
    public record Streets(Text title, String path, Text note, List<Tile> tiles) {
        /** Whether tiles lie as their units do in the land. */
        public boolean isMap() {
            return tiles.stream().noneMatch(tile -> tile.place().isEmpty());
        }
    }

    /** @param place the class of its place on the map of tiles; empty where the pack has none */
    public record Tile(Text name, String path, String value, Svg chart, String place) {}
}
