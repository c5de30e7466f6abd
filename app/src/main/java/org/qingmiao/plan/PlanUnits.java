package org.qingmiao.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.org.OrgUnit;

/**
 * The units that carry a plan out, and the kinds that there are of them.
 *
 * @param tiles by unit, of those that have a place on a map of tiles
 */
public record PlanUnits(List<OrgUnit> units, List<OrgUnitKind> kinds, Map<String, UnitTile> tiles) {
    public PlanUnits {
        tiles = Map.copyOf(tiles);
    }

    /** Its place on the map of tiles, if it has one. */
    public Optional<UnitTile> tile(String unit) {
        return Optional.ofNullable(tiles.get(unit));
    }

    public Optional<OrgUnitKind> kind(String id) {
        return kinds.stream().filter(k -> k.id().equals(id)).findFirst();
    }

    boolean isOfKind(String unit, String kind) {
        return units.stream().anyMatch(u -> u.id().equals(unit) && u.kind().equals(kind));
    }
}
