package org.qingmiao.home;

import java.util.List;
import org.qingmiao.indicator.CellVersion;
import org.qingmiao.plan.DataElement;
import org.qingmiao.platform.Text;

/**
 * The values of one data element and period.
 *
 * @param expected how many units should have one
 */
public record CellsPage(DataElement element, String period, List<Row> rows, int expected) {
    public record Row(Text unit, String options, CellVersion newest, List<CellVersion> history, boolean mayUndo) {}
}
