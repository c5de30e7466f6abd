package org.qingmiao.child.stored;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * That somebody said two entries are one child, dated and signed; ended where somebody took it back.
 *
 * @param child which was linked
 * @param into with which
 * @param takes what is taken from the linked one, though the other says it too
 */
public record ChildLink(
        UUID id,
        UUID child,
        UUID into,
        Set<ChildPart> takes,
        String reason,
        String by,
        Instant from,
        Optional<Ended> ended) {
    public ChildLink {
        takes = Set.copyOf(takes);
    }

    /** Who took it back, when and why. */
    public record Ended(String by, Instant at, String reason) {}

    public boolean holds() {
        return ended.isEmpty();
    }
}
