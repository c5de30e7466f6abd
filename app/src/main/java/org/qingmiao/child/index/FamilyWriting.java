package org.qingmiao.child.index;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qingmiao.child.ChildStatement;
import org.qingmiao.child.ChildStatement.Birth;
import org.qingmiao.child.ChildStatement.Guardian;
import org.qingmiao.child.stored.FamilyRepository;
import org.qingmiao.child.stored.FamilyRepository.Guarding;
import org.qingmiao.child.stored.LinkRepository.Placed;
import org.qingmiao.child.stored.NameTokens;
import org.qingmiao.child.stored.PersonWords;
import org.qingmiao.child.stored.TokenRepository;
import org.springframework.stereotype.Component;

/** Turns who is said to care for a child into persons and households, those that are known already before new ones. */
@Component
class FamilyWriting {
    private static final int MOST = 20;

    private final FamilyRepository families;
    private final TokenRepository tokens;
    private final Clock clock;

    FamilyWriting(FamilyRepository families, TokenRepository tokens, Clock clock) {
        this.families = families;
        this.tokens = tokens;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ProfileReading.DISTRICT);
    }

    /** Of a child that is registered: from its birth on, as far as that is known. */
    void begin(Placed child, int district, ChildStatement said, String by) {
        LocalDate from = said.birth().filter(Birth::isExact).map(Birth::day).orElseGet(this::today);
        Set<UUID> persons = new HashSet<>();
        said.guardians().forEach(guardian -> persons.add(add(child, district, guardian, from, by)));
        families.withGuardians(persons).stream()
                .filter(m -> !m.child().equals(child.id()))
                .map(FamilyRepository.Member::household)
                .filter(household -> families.households(Set.of(household)).containsKey(household))
                .findFirst()
                .or(() -> said.living().address().isEmpty()
                        ? Optional.empty()
                        : Optional.of(families.household(
                                district, child.place().ord(), said.living().address(), by)))
                .ifPresent(household -> families.joins(child, household, from));
    }

    private UUID add(Placed child, int district, Guardian guardian, LocalDate from, String by) {
        UUID person = known(guardian).orElseGet(() -> make(child, district, guardian, by));
        families.guards(child, person, guardian.role(), from);
        return person;
    }

    private UUID make(Placed child, int district, Guardian guardian, String by) {
        int ord = child.place().ord();
        UUID person = families.person(district, ord, new PersonWords(guardian.name(), guardian.phone()), by);
        List<String> words = new ArrayList<>(NameTokens.ofName(guardian.name()));
        if (!guardian.phone().isEmpty()) {
            words.add(NameTokens.ofNumber(guardian.phone()));
        }
        tokens.person(person, ord, words);
        return person;
    }

    /** One with this name and this phone; a name alone is too little. */
    private Optional<UUID> known(Guardian guardian) {
        if (guardian.phone().isEmpty()) {
            return Optional.empty();
        }
        PersonWords sought = new PersonWords(guardian.name(), guardian.phone());
        Set<UUID> found = tokens.persons(List.of(List.of(NameTokens.ofNumber(guardian.phone()))), MOST);
        return families.persons(found).entrySet().stream()
                .filter(e -> e.getValue().equals(sought))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Of a correction: who is no longer said ends today, who is new begins. */
    void follow(Placed child, int district, ChildStatement said, String by) {
        List<Guarding> now = families.guardians(List.of(child.id())).stream()
                .filter(g -> g.until().isEmpty())
                .toList();
        Map<UUID, PersonWords> persons =
                families.persons(now.stream().map(Guarding::person).collect(Collectors.toSet()));
        // Whom the writer does not reach they can neither confirm nor end.
        now.stream()
                .filter(g -> persons.containsKey(g.person()))
                .filter(g -> said.guardians().stream().noneMatch(s -> g.is(s, persons)))
                .forEach(g -> families.end(g, today()));
        said.guardians().stream()
                .filter(s -> now.stream().noneMatch(g -> g.is(s, persons)))
                .forEach(s -> add(child, district, s, today(), by));
    }

    /** Of a move: a household that is the child's alone goes with it, another one is left. */
    void leave(Placed child, int district, LocalDate day, String address, String by) {
        families.leaves(child.id(), day);
        if (!address.isEmpty()) {
            LocalDate from = families.members(List.of(child.id())).stream()
                    .flatMap(m -> m.until().stream())
                    .max(LocalDate::compareTo)
                    .filter(last -> last.isAfter(day))
                    .orElse(day);
            families.joins(child, families.household(district, child.place().ord(), address, by), from);
        }
    }
}
