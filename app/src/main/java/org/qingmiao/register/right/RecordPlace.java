package org.qingmiao.register.right;

import java.util.Optional;
import java.util.Set;

/**
 * What rights ask of a record.
 *
 * @param unitOrd place of the unit that keeps it ({@code UnitPlace.ord})
 * @param state the state it is in
 * @param createdBy login of who made it, if that is known
 * @param handed the hand-overs of it that run
 */
public record RecordPlace(int unitOrd, String state, Optional<String> createdBy, Set<Handed> handed) {
    public RecordPlace {
        handed = Set.copyOf(handed);
    }

    /**
     * A hand-over that runs.
     *
     * @param to place of the unit to which it was handed
     * @param handOver its id in the definition
     * @param theirs whether the unit works on it; before it accepts, it only sees
     */
    public record Handed(int to, String handOver, boolean theirs) {}
}
