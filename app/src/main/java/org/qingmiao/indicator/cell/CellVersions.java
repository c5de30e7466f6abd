package org.qingmiao.indicator.cell;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.org.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cells as they are read: what is stored, and laid over it what registers count. */
@Component
class CellVersions {
    private final CellVersionQueries stored;
    private final CountedCells counted;

    CellVersions(JdbcClient db, ElementKeys elements, OrgUnits units, CountedCells counted) {
        this.stored = new CellVersionQueries(db, elements, units);
        this.counted = counted;
    }

    Map<CellKey, CellVersion> present(
            Collection<String> elementIds, Collection<String> unitIds, Collection<Period> periods) {
        Map<CellKey, CellVersion> cells = stored.present(elementIds, unitIds, periods);
        counted.lay(cells, elementIds, unitIds, periods, Optional.empty());
        return cells;
    }

    Map<CellKey, CellVersion> asOf(
            Collection<String> elementIds, Collection<String> unitIds, Collection<Period> periods, Instant moment) {
        Map<CellKey, CellVersion> cells = stored.asOf(elementIds, unitIds, periods, moment);
        counted.lay(cells, elementIds, unitIds, periods, Optional.of(moment));
        return cells;
    }

    List<CellVersion> history(CellKey key) {
        return stored.history(key);
    }
}
