package org.qingmiao.child.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.qingmiao.child.ChildStatement;
import org.qingmiao.child.ChildStatement.Guardian;
import org.qingmiao.child.ChildStatement.NumberKind;
import org.qingmiao.child.likeness.ChildTraits;
import org.qingmiao.child.likeness.LikenessModel;
import org.qingmiao.child.stored.FamilyRepository;
import org.qingmiao.child.stored.NameTokens;
import org.qingmiao.child.stored.TokenRepository;
import org.springframework.stereotype.Component;

/** Children that may be the one of whom a statement speaks, within the reach that the transaction was told. */
@Component
class ChildCandidates {
    private static final int MOST = 50;

    private final TokenRepository tokens;
    private final FamilyRepository families;
    private final ClusterReading clusters;
    private final ProfileReading profiles;

    ChildCandidates(
            TokenRepository tokens, FamilyRepository families, ClusterReading clusters, ProfileReading profiles) {
        this.tokens = tokens;
        this.families = families;
        this.clusters = clusters;
        this.profiles = profiles;
    }

    /** The likeliest first. */
    List<Candidate> of(ChildStatement said) {
        ChildTraits traits = ChildTraits.of(said, profiles.today());
        Map<UUID, Candidate> found = new LinkedHashMap<>();
        for (UUID child : blocked(said)) {
            clusters.of(child)
                    .ifPresent(cluster ->
                            found.computeIfAbsent(cluster.lead(), lead -> compared(profiles.of(cluster), traits)));
        }
        return found.values().stream()
                .filter(c -> c.likeness().isProposed() || c.likeness().certain())
                .sorted(Comparator.comparingDouble(
                                (Candidate c) -> -c.likeness().weight())
                        .thenComparing(c -> c.profile().id()))
                .toList();
    }

    private Candidate compared(ChildProfile profile, ChildTraits traits) {
        return new Candidate(profile, LikenessModel.compare(traits, traits(profile)));
    }

    ChildTraits traits(ChildProfile profile) {
        ChildTraits traits = ChildTraits.of(profile.who(), profiles.today());
        Set<String> phones = new HashSet<>(traits.phones());
        profile.family().guardians().stream()
                .map(ChildFamily.Guardian::phone)
                .filter(phone -> !phone.isEmpty())
                .forEach(phones::add);
        return new ChildTraits(
                traits.name(), traits.given(), traits.birth(), traits.sex(), traits.number(), traits.valid(), phones);
    }

    /** Those with the same number, name, sound of the name, or phone of a guardian. */
    private Set<UUID> blocked(ChildStatement said) {
        List<List<String>> ways = new ArrayList<>();
        if (said.number().kind() != NumberKind.NONE) {
            ways.add(List.of(number(said, profiles.today())));
        }
        NameTokens.ofName(said.name()).stream()
                .filter(word -> word.startsWith("n:") || word.startsWith("y:"))
                .forEach(word -> ways.add(List.of(word)));
        Set<UUID> children = new HashSet<>(tokens.children(ways, MOST));
        List<List<String>> phones = said.guardians().stream()
                .map(Guardian::phone)
                .filter(phone -> !phone.isEmpty())
                .map(phone -> List.of(NameTokens.ofNumber(phone)))
                .toList();
        Set<UUID> persons = tokens.persons(phones, MOST);
        if (!persons.isEmpty()) {
            families.withGuardians(persons).forEach(m -> children.add(m.child()));
        }
        return children;
    }

    /** The word by which a child's number is found: of 18 characters, if it is a resident's. */
    static String number(ChildStatement said, LocalDate today) {
        return NameTokens.ofNumber(ChildTraits.of(said, today).number());
    }
}
