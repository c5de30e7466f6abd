package org.qingmiao.child.index;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qingmiao.child.ChildStatement;
import org.qingmiao.child.stored.ChildEvent;
import org.qingmiao.child.stored.ChildLink;
import org.qingmiao.child.stored.EventRepository;
import org.qingmiao.child.stored.FamilyRepository;
import org.qingmiao.child.stored.FamilyRepository.Guarding;
import org.qingmiao.child.stored.FamilyRepository.Member;
import org.qingmiao.child.stored.LinkRepository;
import org.qingmiao.child.stored.PersonWords;
import org.qingmiao.child.stored.StatementRepository;
import org.qingmiao.child.stored.StoredStatement;
import org.springframework.stereotype.Component;

/** Puts together what is known of a child, within the reach that the transaction was told. */
@Component
class ProfileReading {
    static final ZoneId DISTRICT = ZoneId.of("Asia/Shanghai");

    private final StatementRepository statements;
    private final LinkRepository links;
    private final EventRepository events;
    private final FamilyRepository families;
    private final Clock clock;

    ProfileReading(
            StatementRepository statements,
            LinkRepository links,
            EventRepository events,
            FamilyRepository families,
            Clock clock) {
        this.statements = statements;
        this.links = links;
        this.events = events;
        this.families = families;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DISTRICT);
    }

    ChildProfile of(ChildCluster cluster) {
        Map<UUID, List<StoredStatement>> said = statements.of(cluster.members());
        return new ChildProfile(
                cluster.lead(),
                who(cluster, said, today()),
                said.values().stream()
                        .flatMap(List::stream)
                        .sorted(Comparator.comparingLong(StoredStatement::number))
                        .toList(),
                cluster.members(),
                cluster.links(),
                events.of(cluster.members()),
                family(cluster),
                cluster.elsewhere(),
                doubts(cluster));
    }

    /** As it stands in a list; no more is read than that asks for. */
    FoundChild found(ChildCluster cluster) {
        Map<UUID, List<StoredStatement>> said = statements.of(cluster.members());
        return FoundChild.of(
                cluster.lead(),
                who(cluster, said, today()),
                said.values().stream().flatMap(List::stream).anyMatch(StoredStatement::isSynthetic));
    }

    /** What all sources come to on a day. */
    ChildStatement who(ChildCluster cluster, LocalDate day) {
        return who(cluster, statements.of(cluster.members()), day);
    }

    private static ChildStatement who(ChildCluster cluster, Map<UUID, List<StoredStatement>> said, LocalDate day) {
        return who(cluster.lead(), cluster, said, day);
    }

    private static ChildStatement who(
            UUID child, ChildCluster cluster, Map<UUID, List<StoredStatement>> said, LocalDate day) {
        ChildStatement sum = ChildFold.of(said.getOrDefault(child, List.of()), day);
        for (ChildLink link : cluster.links()) {
            if (link.holds() && link.into().equals(child) && cluster.members().contains(link.child())) {
                sum = ChildFold.linked(sum, who(link.child(), cluster, said, day), link.takes());
            }
        }
        return sum;
    }

    private List<ChildProfile.Doubt> doubts(ChildCluster cluster) {
        Set<UUID> own = new HashSet<>(cluster.members());
        return links.pairs(own).stream()
                .filter(pair -> !(own.contains(pair.one()) && own.contains(pair.other())))
                .map(pair -> new ChildProfile.Doubt(
                        pair.beside(own.contains(pair.one()) ? pair.one() : pair.other()),
                        pair.apart(),
                        pair.reason(),
                        pair.by()))
                .toList();
    }

    /** Who cares for it, and with whom it lives. */
    ChildFamily family(ChildCluster cluster) {
        List<Guarding> guarding = families.guardians(cluster.members());
        Map<UUID, PersonWords> persons =
                families.persons(guarding.stream().map(Guarding::person).collect(Collectors.toSet()));
        Map<String, ChildFamily.Guardian> guardians = new LinkedHashMap<>();
        for (Guarding g : guarding) {
            PersonWords words = persons.get(g.person());
            if (words != null) {
                guardians.putIfAbsent(
                        g.person() + " " + g.role() + " " + g.until(),
                        new ChildFamily.Guardian(
                                g.person(), g.role(), words.name(), words.phone(), g.from(), g.until()));
            }
        }
        return new ChildFamily(new ArrayList<>(guardians.values()), household(cluster));
    }

    private Optional<ChildFamily.Household> household(ChildCluster cluster) {
        return memberOn(cluster, today())
                .flatMap(m -> Optional.ofNullable(
                                families.households(Set.of(m.household())).get(m.household()))
                        .map(address ->
                                new ChildFamily.Household(m.household(), address, m.from(), others(m, cluster))));
    }

    private List<UUID> others(Member member, ChildCluster cluster) {
        return families.of(member.household()).stream()
                .filter(m -> m.until().isEmpty() && !cluster.members().contains(m.child()))
                .map(Member::child)
                .distinct()
                .toList();
    }

    /** In which household it lives on a day: as the lead's entry says, else as another one does. */
    Optional<Member> memberOn(ChildCluster cluster, LocalDate day) {
        return families.members(cluster.members()).stream()
                .filter(m -> m.on(day))
                .min(Comparator.comparingInt(m -> cluster.members().indexOf(m.child())));
    }

    /** The day on which it died, by a day. */
    Optional<LocalDate> diedOn(ChildCluster cluster, LocalDate day) {
        return events.of(cluster.members()).stream()
                .filter(e -> e.isDeathBy(day))
                .map(ChildEvent::day)
                .findFirst();
    }
}
