package org.qingmiao.indicator.cell;

import java.util.Map;

/** Asked before any value changes, whichever way it comes in; the room that runs rounds answers. */
public interface CellLocks {
    /**
     * The values of a change that come in another way, each with what is in the way. What was answered holds until the
     * transaction ends: nobody locks or frees a value meanwhile.
     */
    Map<CellKey, CellLock> on(CellChange change);
}
