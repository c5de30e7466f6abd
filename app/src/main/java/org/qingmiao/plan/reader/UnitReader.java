package org.qingmiao.plan.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.pack.YamlFiles;
import org.qingmiao.plan.OrgUnitKind;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.PlanUnits;
import org.qingmiao.plan.UnitTile;

/** Reads units, their kinds and their places on the map of tiles, behind those of the pack that is used. */
record UnitReader(YamlFiles yamlFiles, @Nullable Plan shared) {
    private static final String KINDS = "units/kinds.yaml";

    PlanUnits read() {
        List<OrgUnit> units = new ArrayList<>(shared == null ? List.of() : shared.units());
        Map<String, UnitTile> tiles =
                new HashMap<>(shared == null ? Map.of() : shared.organisation().tiles());
        for (String file : yamlFiles.files("units")) {
            if (!file.equals(KINDS)) {
                yamlFiles.list(file, "unit").forEach(node -> {
                    ElementReader.tile(node).ifPresent(tile -> tiles.put(node.string("id"), tile));
                    units.add(ElementReader.unit(node));
                });
            }
        }
        return new PlanUnits(units, kinds(), tiles);
    }

    private List<OrgUnitKind> kinds() {
        List<OrgUnitKind> kinds = new ArrayList<>(
                shared == null ? List.of() : shared.organisation().kinds());
        if (yamlFiles.exists(KINDS)) {
            yamlFiles.list(KINDS, "kind").forEach(node -> kinds.add(ElementReader.kind(node)));
        }
        return kinds;
    }
}
