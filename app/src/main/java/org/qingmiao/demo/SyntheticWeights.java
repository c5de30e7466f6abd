package org.qingmiao.demo;

import java.util.Map;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;

/** How large each unit is: as the pack says, else an equal part of its parent. */
record SyntheticWeights(Map<String, Double> given, OrgTree tree) {
    double of(OrgUnit unit) {
        Double own = given.get(unit.id());
        if (own != null) {
            return own;
        }
        String parent = unit.parent();
        if (parent == null) {
            return 1;
        }
        long siblings = tree.children(parent).stream()
                .filter(u -> u.kind().equals(unit.kind()))
                .count();
        return of(tree.get(parent)) / siblings;
    }
}
