package org.qingmiao.home;

import java.util.List;
import java.util.Optional;
import org.qingmiao.indicator.cell.CellVersion;
import org.qingmiao.plan.DataElement;
import org.qingmiao.platform.Text;

/**
 * The values of one data element and period.
 *
 * @param expected how many units should have one
 * @param refusal why a change was not taken back, if so
 */
public record CellsView(DataElement element, String period, List<Row> rows, int expected, Optional<Refusal> refusal) {
    /** {@code problem}: why its change was not taken back, if so. */
    public record Row(
            Text unit,
            String options,
            CellVersion newest,
            List<CellVersion> history,
            boolean mayUndo,
            Optional<Text> problem) {}

    /**
     * A change that was not taken back.
     *
     * @param see path of the page where its values are corrected instead
     */
    public record Refusal(long change, Text why, Optional<String> see) {}
}
