package org.qingmiao.child.index;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qingmiao.child.ChildChoice;
import org.qingmiao.child.ChildFacts;
import org.qingmiao.child.ChildReach;
import org.qingmiao.child.ChildRights;
import org.qingmiao.child.stored.PersonWords;
import org.qingmiao.child.stored.ReachedWork;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** The face of the index to others that keep records. */
@Component
class ChosenChildren implements ChildChoice {
    private final ChildRights rights;
    private final ReachedWork work;
    private final ChildLabels labels;
    private final ChildSearch search;
    private final FamilySearch families;
    private final FactReading facts;

    ChosenChildren(
            ChildRights rights,
            ReachedWork work,
            ChildLabels labels,
            ChildSearch search,
            FamilySearch families,
            FactReading facts) {
        this.rights = rights;
        this.work = work;
        this.labels = labels;
        this.search = search;
        this.families = families;
        this.facts = facts;
    }

    @Override
    public List<Label> find(Kind kind, String words, Person reader) {
        return switch (kind) {
            case CHILD ->
                search.find(words, reader).children().stream()
                        .map(labels::masked)
                        .toList();
            case PERSON ->
                families.persons(words, reader).entrySet().stream()
                        .map(e -> labels.person(e.getKey(), e.getValue(), false))
                        .toList();
            case HOUSEHOLD ->
                families.households(words, reader).entrySet().stream()
                        .map(e -> labels.household(e.getKey(), e.getValue(), false))
                        .toList();
        };
    }

    @Override
    public Map<String, UUID> byNumbers(Collection<String> numbers, Person reader) {
        return search.byNumbers(numbers, reader);
    }

    @Override
    public Map<UUID, Label> labels(Kind kind, Collection<UUID> ids, Person reader) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Label> found = new LinkedHashMap<>();
        ChildReach reach = rights.of(reader);
        if (!reach.isEmpty()) {
            found.putAll(work.within(reach, () -> labels.of(kind, ids, true)));
        }
        List<UUID> others = ids.stream().filter(id -> !found.containsKey(id)).toList();
        if (!others.isEmpty()) {
            found.putAll(work.whole("child-labels", () -> labels.of(kind, others, false)));
        }
        return found;
    }

    @Override
    public boolean isWithinReach(Kind kind, UUID id, Person reader) {
        ChildReach reach = rights.of(reader);
        return !reach.isEmpty() && work.within(reach, () -> labels.isThere(kind, id));
    }

    @Override
    public Optional<ChildFacts> facts(UUID child, LocalDate day) {
        return facts.of(child, day);
    }

    @Override
    public UUID current(UUID child) {
        return facts.cluster(child).map(ChildCluster::lead).orElse(child);
    }

    @Override
    public List<UUID> allOf(UUID child) {
        return facts.cluster(child).map(ChildCluster::members).orElse(List.of(child));
    }

    @Override
    public List<Label> guardians(UUID child, LocalDate day, Person reader) {
        ChildReach reach = rights.of(reader);
        if (reach.isEmpty()) {
            return List.of();
        }
        return work.within(
                reach,
                () -> facts.guardians(child, day)
                        .map(g -> labels.person(g.person(), new PersonWords(g.name(), g.phone()), true))
                        .distinct()
                        .toList());
    }
}
