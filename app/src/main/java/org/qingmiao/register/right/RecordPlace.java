package org.qingmiao.register.right;

import java.util.Optional;
import java.util.Set;

/**
 * What rights ask of a record.
 *
 * @param unitOrd place of the unit that keeps it ({@code UnitPlace.ord})
 * @param state the state it is in
 * @param createdBy login of who made it, if that is known
 * @param handed places of the units to which it was handed
 */
public record RecordPlace(int unitOrd, String state, Optional<String> createdBy, Set<Integer> handed) {
    public RecordPlace {
        handed = Set.copyOf(handed);
    }
}
