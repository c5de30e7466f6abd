package org.qingmiao.child.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qingmiao.child.stored.ChildLink;
import org.qingmiao.child.stored.LinkRepository;
import org.qingmiao.child.stored.LinkRepository.Placed;
import org.qingmiao.child.stored.StatementRepository;
import org.springframework.stereotype.Component;

/** Follows links within the reach that the transaction was told. */
@Component
class ClusterReading {
    private final LinkRepository links;
    private final StatementRepository statements;

    ClusterReading(LinkRepository links, StatementRepository statements) {
        this.links = links;
        this.statements = statements;
    }

    /** Nothing if the child is not there for the reader. */
    Optional<ChildCluster> of(UUID child) {
        return placed(child).map(there -> found(child));
    }

    boolean none() {
        return statements.none();
    }

    /** Those that are within reach, by the unit that keeps them. */
    Map<String, List<UUID>> kept() {
        return statements.kept();
    }

    Optional<Placed> placed(UUID child) {
        return statements.place(child).map(place -> new Placed(child, place));
    }

    private ChildCluster found(UUID child) {
        UUID lead = child;
        Optional<ChildLink> up = upwards(lead);
        while (up.isPresent() && placed(up.get().into()).isPresent()) {
            lead = up.get().into();
            up = upwards(lead);
        }
        List<UUID> members = members(lead);
        return new ChildCluster(lead, members, links.touching(members), up.isPresent());
    }

    private Optional<ChildLink> upwards(UUID child) {
        return links.touching(Set.of(child)).stream()
                .filter(link -> link.holds() && link.child().equals(child))
                .findFirst();
    }

    private List<UUID> members(UUID lead) {
        Set<UUID> members = new LinkedHashSet<>(Set.of(lead));
        List<UUID> open = new ArrayList<>(List.of(lead));
        while (!open.isEmpty()) {
            List<UUID> next = links.touching(open).stream()
                    .filter(link -> link.holds() && open.contains(link.into()))
                    .map(ChildLink::child)
                    .filter(child -> placed(child).isPresent())
                    .filter(members::add)
                    .toList();
            open.clear();
            open.addAll(next);
        }
        return List.copyOf(members);
    }
}
