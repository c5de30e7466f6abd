package org.qingmiao.child.index;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.qingmiao.child.ChildFacts;
import org.qingmiao.child.ChildStatement;
import org.qingmiao.child.ChildStatement.Birth;
import org.qingmiao.child.stored.FamilyRepository;
import org.qingmiao.child.stored.ReachedWork;
import org.springframework.stereotype.Component;

/** What is known of a child whatever the reader's reach, for rules that ask; and within it, who cares for it. */
@Component
class FactReading {
    private static final String WORK = "child-facts";

    private final ReachedWork work;
    private final ClusterReading clusters;
    private final ProfileReading profiles;

    FactReading(ReachedWork work, ClusterReading clusters, ProfileReading profiles) {
        this.work = work;
        this.clusters = clusters;
        this.profiles = profiles;
    }

    Optional<ChildFacts> of(UUID child, LocalDate day) {
        return work.whole(WORK, () -> clusters.of(child).map(cluster -> facts(cluster, day)));
    }

    private ChildFacts facts(ChildCluster cluster, LocalDate day) {
        ChildStatement who = profiles.who(cluster, day);
        return new ChildFacts(
                who.birth().filter(Birth::isExact).map(Birth::day),
                who.sex(),
                who.school(),
                some(who.home()),
                some(who.living().address()),
                profiles.memberOn(cluster, day).map(FamilyRepository.Member::household),
                some(who.living().householdCode()),
                some(who.living().livingCode()),
                some(who.number().text()),
                who.living().inSchool(),
                who.living().disabled(),
                profiles.diedOn(cluster, day));
    }

    private static Optional<String> some(String text) {
        return Optional.of(text).filter(t -> !t.isEmpty());
    }

    /** All entries of the child. */
    Optional<ChildCluster> cluster(UUID child) {
        return work.whole(WORK, () -> clusters.of(child));
    }

    /** Who cares for it on a day, within the reach that the transaction was told. */
    Stream<ChildFamily.Guardian> guardians(UUID child, LocalDate day) {
        return clusters.of(child).stream()
                .flatMap(cluster -> profiles.family(cluster).guardians().stream())
                .filter(g -> g.on(day));
    }
}
