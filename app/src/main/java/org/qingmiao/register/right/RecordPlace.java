package org.qingmiao.register.right;

import java.util.Optional;
import java.util.Set;
import org.qingmiao.register.storage.StoredRecord;
import org.qingmiao.register.storage.value.RecordClaims;

/**
 * What rights ask of a record.
 *
 * @param unitOrd place of the unit that keeps it ({@code UnitPlace.ord})
 * @param state the state it is in
 * @param createdBy login of who made it, if that is known
 * @param handed the hand-overs of it that run
 * @param claims by what else it is reached
 */
public record RecordPlace(
        int unitOrd, String state, Optional<String> createdBy, Set<Handed> handed, RecordClaims claims) {
    public RecordPlace {
        handed = Set.copyOf(handed);
    }

    /** That of a record of which nothing else is asked. */
    public RecordPlace(int unitOrd, String state, Optional<String> createdBy, Set<Handed> handed) {
        this(unitOrd, state, createdBy, handed, RecordClaims.NONE);
    }

    /** That of a record that was read. */
    public static RecordPlace of(int unitOrd, StoredRecord.Head head, Set<Handed> handed) {
        return new RecordPlace(unitOrd, head.state(), head.createdBy(), handed, head.claims());
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
