package org.qingmiao.child.index;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qingmiao.child.ChildHappened;
import org.qingmiao.child.ChildReach;
import org.qingmiao.child.ChildRights;
import org.qingmiao.child.likeness.ChildLikeness;
import org.qingmiao.child.likeness.LikenessModel;
import org.qingmiao.child.stored.ChildLink;
import org.qingmiao.child.stored.ChildPart;
import org.qingmiao.child.stored.LinkRepository;
import org.qingmiao.child.stored.LinkRepository.Placed;
import org.qingmiao.child.stored.ReachedWork;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/**
 * Says that two entries are one child, or are not. Links alone change: taking one back makes everything as it was. Who does
 * it reaches both.
 */
@Component
public final class ChildMerges {
    private static final int MOST_WAITING = 100;

    private final ChildRights rights;
    private final ReachedWork work;
    private final ChildLoading loading;
    private final ChildWriting writing;
    private final ChildCandidates candidates;
    private final LinkRepository links;

    ChildMerges(
            ChildRights rights,
            ReachedWork work,
            ChildLoading loading,
            ChildWriting writing,
            ChildCandidates candidates,
            LinkRepository links) {
        this.rights = rights;
        this.work = work;
        this.loading = loading;
        this.writing = writing;
        this.candidates = candidates;
        this.links = links;
    }

    /** Two entries beside each other. */
    public record Comparison(ChildProfile one, ChildProfile other, ChildLikeness likeness) {}

    /**
     * Both entries, with what speaks for one child.
     *
     * @throws org.qingmiao.platform.ProblemException 404 if one is out of reach, 409 if they are one already
     */
    public Comparison compare(UUID one, UUID other, Person by) {
        return work.within(rights.toRegister(by), () -> {
            ChildProfile a = loading.profile(two(one, other));
            ChildProfile b = loading.profile(loading.needed(other));
            writing.entries().read(a.id(), a.who().home());
            writing.entries().read(b.id(), b.who().home());
            return new Comparison(a, b, LikenessModel.compare(candidates.traits(a), candidates.traits(b)));
        });
    }

    /** The first, if the other is not one with it yet. */
    private ChildCluster two(UUID one, UUID other) {
        ChildCluster cluster = loading.needed(one);
        if (cluster.members().contains(other)) {
            throw RequestProblem.CONFLICT.exception();
        }
        return cluster;
    }

    /**
     * Links a child into another one.
     *
     * @param takes what is taken from the first, though the second says it too
     * @return the lead of both
     */
    public UUID merge(UUID child, UUID into, Set<ChildPart> takes, String reason, Person by) {
        return work.within(rights.toRegister(by), () -> {
            links.lock();
            ChildCluster from = two(child, into);
            ChildCluster to = loading.needed(into);
            if (from.elsewhere() || from.lead().equals(to.lead())) {
                throw RequestProblem.CONFLICT.exception();
            }
            Placed linked = writing.placed(from.lead());
            links.link(linked, writing.placed(to.lead()), takes, reason, by.login());
            links.forget(from.lead(), to.lead());
            writing.entries().merge(from.lead(), to.lead(), loading.who(to).home(), reason);
            tell(from.lead(), ChildHappened.Kind.MERGED, to.lead());
            return to.lead();
        });
    }

    /**
     * Takes a link back; that they are not one is remembered.
     *
     * @throws org.qingmiao.platform.ProblemException 404 if the child has no such link, or one end is out of reach
     */
    public void unmerge(UUID child, UUID link, String reason, Person by) {
        work.within(rights.toRegister(by), () -> {
            ChildCluster cluster = loading.needed(child);
            ChildLink taken = cluster.links().stream()
                    .filter(l -> l.id().equals(link) && l.holds())
                    .findFirst()
                    .filter(l -> cluster.members().containsAll(List.of(l.child(), l.into())))
                    .orElseThrow(() -> RequestProblem.NOT_THERE.exception());
            if (!links.end(link, reason, by.login())) {
                throw RequestProblem.CONFLICT.exception();
            }
            held(taken.child(), taken.into(), reason, by);
            writing.entries()
                    .unmerge(taken.child(), taken.into(), loading.who(cluster).home(), reason);
            tell(taken.child(), ChildHappened.Kind.UNMERGED, taken.into());
            return true;
        });
    }

    /** Says that two are not the same; it is not proposed again. */
    public void apart(UUID one, UUID other, String reason, Person by) {
        work.within(rights.toRegister(by), () -> {
            UUID lead = two(one, other).lead();
            UUID beside = loading.needed(other).lead();
            held(lead, beside, reason, by);
            writing.entries().apart(lead, beside, reason);
            return true;
        });
    }

    private void held(UUID one, UUID other, String reason, Person by) {
        links.pair(writing.placed(one), writing.placed(other), true, 0, reason, by.login());
    }

    private void tell(UUID child, ChildHappened.Kind kind, UUID other) {
        writing.tell(new ChildHappened(child, kind, other, writing.today()));
    }

    /** Pairs that wait for somebody to look, within reach. */
    public List<WaitingPair> waiting(Person reader) {
        ChildReach reach = rights.of(reader);
        if (!reach.registers()) {
            return List.of();
        }
        return work.within(reach, () -> {
            List<LinkRepository.Pair> pairs = links.waiting(MOST_WAITING);
            if (!pairs.isEmpty()) {
                writing.entries().search("waiting", "");
            }
            Map<UUID, FoundChild> children = pairs.stream()
                    .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                    .distinct()
                    .collect(Collectors.toMap(id -> id, id -> loading.found(loading.needed(id))));
            return pairs.stream()
                    .map(p -> new WaitingPair(found(children, p.one()), found(children, p.other())))
                    .filter(p -> !p.one().id().equals(p.other().id()))
                    .toList();
        });
    }

    private static FoundChild found(Map<UUID, FoundChild> children, UUID id) {
        return Objects.requireNonNull(children.get(id));
    }

    /** Two children that may be one. */
    public record WaitingPair(FoundChild one, FoundChild other) {}
}
