package org.qingmiao;

import java.util.List;
import org.qingmiao.indicator.cell.CellChange;
import org.qingmiao.indicator.cell.CellKey;
import org.qingmiao.indicator.cell.CellResult;
import org.qingmiao.indicator.cell.CellStore;
import org.qingmiao.indicator.cell.CellValue;
import org.qingmiao.indicator.cell.ValueOrigin;
import org.qingmiao.org.Period;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.reporting.RoundValueLookup;

/**
 * What comes in long after its year, as it does: values that were missing, and one that was wrong. Others stay missing for
 * good, see the pack's {@code demo}.
 */
public final class LateValues {
    private final String plan;

    private LateValues(String plan) {
        this.plan = plan;
    }

    /** Of the second district. */
    public static LateValues of(String plan) {
        return new LateValues(plan);
    }

    /** A second time changes nothing. */
    public void write(CellStore cellStore) {
        ActorContext.runAsSystem("test", () -> {
            late(cellStore, "the town sent its places two years late", value("wl.town_places", "wl-luting", 2022, 71));
            late(cellStore, "a birth was counted twice", value("wl.infant_deaths", "wl-qingtan-1", 2023, 1));
            late(cellStore, "the community has counted its homes", value("wl.homes", "wl-yunhe-2", 2024, 1));
        });
    }

    private static CellValue value(String element, String unit, int year, double value) {
        return new CellValue(new CellKey(element, unit, Period.year(year), ""), value);
    }

    private void late(CellStore cellStore, String reason, CellValue value) {
        String key = "late:" + plan + ":" + value.key();
        // As the correction of an answer writes it: what a round accepted is changed in no other way.
        CellResult result = cellStore.write(new CellChange(
                "demo", ValueOrigin.SYNTHETIC, RoundValueLookup.MEANS, plan + "/late", reason, key, List.of(value)));
        if (result instanceof CellResult.Refused refused) {
            throw new AssertionError(refused.problems());
        }
    }
}
