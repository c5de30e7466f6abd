package org.qingmiao.indicator.cell;

import java.util.List;

/** What became of a change. */
public sealed interface CellResult {
    /**
     * @param change number of the change, for the trail; 0 if nothing was different
     * @param changed cells that now hold another value
     * @param unchanged cells that held the value already
     */
    record Written(long change, int changed, int unchanged) implements CellResult {}

    /** Nothing was written. */
    record Refused(List<CellProblem> problems) implements CellResult {}
}
