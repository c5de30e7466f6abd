package org.qingmiao.register.right;

import java.util.Optional;
import java.util.Set;

/**
 * What somebody may look at of a record that does not lie with it. It follows from rights alone, so that it says nothing
 * of whether something lies there.
 *
 * @param fill what is sealed and may be filled, all of it also in {@code see}
 * @param see what is sealed and may be looked at
 * @param apart what lies apart and may be looked at
 * @param second the duty of another person who must agree to a look; nothing if none must
 */
public record SecretSight(Set<String> fill, Set<String> see, Set<String> apart, Optional<String> second) {
    public SecretSight {
        fill = Set.copyOf(fill);
        see = Set.copyOf(see);
        apart = Set.copyOf(apart);
    }

    /** Whether there is anything to look for. */
    public boolean isThere() {
        return !see.isEmpty() || !apart.isEmpty();
    }

    public boolean fills(String path) {
        return RecordSight.names(fill, path);
    }

    public boolean sees(String path) {
        return RecordSight.names(see, path);
    }

    public boolean seesApart(String path) {
        return RecordSight.names(apart, path);
    }
}
