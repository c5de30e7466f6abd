package org.qingmiao.child.index;

import java.util.UUID;
import org.qingmiao.child.ChildStatement;
import org.qingmiao.platform.RequestProblem;
import org.springframework.stereotype.Component;

/** The child of an act, within the reach that the transaction was told. */
@Component
class ChildLoading {
    private final ClusterReading clusters;
    private final ProfileReading profiles;

    ChildLoading(ClusterReading clusters, ProfileReading profiles) {
        this.clusters = clusters;
        this.profiles = profiles;
    }

    /** @throws org.qingmiao.platform.ProblemException 404 if it is not there for who acts */
    ChildCluster needed(UUID child) {
        return clusters.of(child).orElseThrow(() -> RequestProblem.NOT_THERE.exception());
    }

    ChildStatement who(ChildCluster cluster) {
        return profiles.who(cluster, profiles.today());
    }

    FoundChild found(ChildCluster cluster) {
        return profiles.found(cluster);
    }

    ChildProfile profile(ChildCluster cluster) {
        return profiles.of(cluster);
    }
}
