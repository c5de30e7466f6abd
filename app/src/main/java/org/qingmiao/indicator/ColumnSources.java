package org.qingmiao.indicator;

import org.qingmiao.indicator.cell.CountedValues;
import org.qingmiao.indicator.cell.ElementKeys;
import org.qingmiao.indicator.cell.ElementRegistry;
import org.qingmiao.org.OrgUnits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What columns are made of, with whatever definitions and units they are read. */
@Component
class ColumnSources {
    private final ElementKeys keys;
    private final CellReader cells;
    private final CountedValues counted;
    private final JdbcClient db;

    ColumnSources(ElementKeys keys, CellReader cells, CountedValues counted, JdbcClient db) {
        this.keys = keys;
        this.cells = cells;
        this.counted = counted;
        this.db = db;
    }

    /** Columns that keep what they read for themselves, and look for what changed on their own. */
    Columns of(ElementRegistry elements, OrgUnits units) {
        return new Columns(elements, keys, units, cells, new Freshness(db), counted);
    }
}
