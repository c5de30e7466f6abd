package org.qingmiao.child.index;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qingmiao.child.ChildReach;
import org.qingmiao.child.stored.FamilyRepository;
import org.qingmiao.child.stored.NameTokens;
import org.qingmiao.child.stored.PersonWords;
import org.qingmiao.child.stored.ReachedWork;
import org.qingmiao.child.stored.TokenRepository;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** Finds persons and households within reach. */
@Component
class FamilySearch {
    private static final int MOST = 50;

    private final SearchGate gate;
    private final ReachedWork work;
    private final TokenRepository tokens;
    private final FamilyRepository families;
    private final ChildWriting writing;

    FamilySearch(
            SearchGate gate,
            ReachedWork work,
            TokenRepository tokens,
            FamilyRepository families,
            ChildWriting writing) {
        this.gate = gate;
        this.work = work;
        this.tokens = tokens;
        this.families = families;
        this.writing = writing;
    }

    /** Guardians and carers by name or phone. */
    Map<UUID, PersonWords> persons(String words, Person reader) {
        return found(words, reader, families::persons);
    }

    /** Households, by the names of those who live there or care for who does. */
    Map<UUID, String> households(String words, Person reader) {
        return found(words, reader, ids -> {
            Set<UUID> children = new LinkedHashSet<>(tokens.children(NameTokens.sought(words), MOST));
            families.withGuardians(ids).forEach(m -> children.add(m.child()));
            return families.households(families.members(children).stream()
                    .filter(m -> m.until().isEmpty())
                    .map(FamilyRepository.Member::household)
                    .limit(MOST)
                    .collect(Collectors.toCollection(LinkedHashSet::new)));
        });
    }

    /** What is found by families. */
    @FunctionalInterface
    private interface ByPersons<T> {
        Map<UUID, T> of(Set<UUID> persons);
    }

    private <T> Map<UUID, T> found(String words, Person reader, ByPersons<T> found) {
        ChildReach reach = gate.reach(reader);
        List<List<String>> ways = NameTokens.sought(words);
        if (ways.isEmpty()) {
            return Map.of();
        }
        gate.count(reader);
        return work.within(reach, () -> {
            writing.entries().search("person", writing.mark(String.join(" ", ways.getFirst())));
            return found.of(tokens.persons(ways, MOST));
        });
    }
}
