package org.qingmiao.child.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qingmiao.child.ChildReach;
import org.qingmiao.child.ChildRights;
import org.qingmiao.child.stored.ChildLink;
import org.qingmiao.child.stored.ReachedWork;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** Reads children; every look is an entry with its purpose. */
@Component
public final class ChildReading {
    private final ChildRights rights;
    private final ReachedWork work;
    private final ClusterReading clusters;
    private final ProfileReading profiles;
    private final ChildEntries entries;

    ChildReading(
            ChildRights rights,
            ReachedWork work,
            ClusterReading clusters,
            ProfileReading profiles,
            ChildEntries entries) {
        this.rights = rights;
        this.work = work;
        this.clusters = clusters;
        this.profiles = profiles;
        this.entries = entries;
    }

    /**
     * A child, with all that the reader reaches of it; nothing if it is not there for them.
     *
     * @throws org.qingmiao.safeguard.PurposeMissing if the reader has not said why they look
     */
    public Optional<ChildProfile> read(UUID child, Person reader) {
        ChildReach reach = rights.of(reader);
        if (reach.isEmpty()) {
            return Optional.empty();
        }
        return work.within(
                reach,
                () -> clusters.of(child).map(cluster -> {
                    ChildProfile profile = profiles.of(cluster);
                    entries.read(child, profile.who().home());
                    return profile;
                }));
    }

    /** The links of a child that hold; no look at it. */
    public List<UUID> links(UUID child, Person reader) {
        return work.within(
                rights.of(reader),
                () -> clusters.of(child).stream()
                        .flatMap(cluster -> cluster.links().stream())
                        .filter(ChildLink::holds)
                        .map(ChildLink::id)
                        .toList());
    }

    /**
     * Which children are within reach, by the unit that keeps them, in the order in which they were registered; no look at
     * them.
     */
    public Map<String, List<UUID>> kept(Person reader) {
        return work.within(rights.of(reader), () -> clusters.kept());
    }

    /** Whether no child is within reach. */
    public boolean reachesNone(Person reader) {
        return work.within(rights.of(reader), () -> clusters.none());
    }
}
