package org.qingmiao.plan.validation;

import java.util.HashMap;
import java.util.Map;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.PlanProblem;
import org.qingmiao.plan.UnitTile;

/** On the map of tiles each unit of a kind has a place of its own. */
final class UnitTileValidator implements PackValidator {
    /** A kind of units has its own map. */
    private record Place(String kind, UnitTile tile) {}

    @Override
    public void check(Plan plan, Diagnostics diagnostics) {
        Map<Place, String> taken = new HashMap<>();
        for (OrgUnit unit : plan.units()) {
            plan.organisation().tile(unit.id()).ifPresent(tile -> {
                String first = taken.putIfAbsent(new Place(unit.kind(), tile), unit.id());
                check(unit.id(), tile, first == null ? unit.id() : first, diagnostics);
            });
        }
    }

    private static void check(String unit, UnitTile tile, String first, Diagnostics diagnostics) {
        boolean free = first.equals(unit);
        if (!free || !tile.isOnMap()) {
            diagnostics.issue(
                    diagnostics.place("unit/" + unit + "#tile"),
                    PlanProblem.TILE_DOES_NOT_FIT,
                    "column " + tile.column() + ", row " + tile.row() + (free ? "" : ", where " + first + " stands"),
                    "a place of its own, columns and rows 1 to " + UnitTile.MOST);
        }
    }
}
