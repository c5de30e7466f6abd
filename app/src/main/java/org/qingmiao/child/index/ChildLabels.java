package org.qingmiao.child.index;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qingmiao.child.ChildChoice.Kind;
import org.qingmiao.child.ChildChoice.Label;
import org.qingmiao.child.ChildStatement;
import org.qingmiao.child.ChildStatement.Birth;
import org.qingmiao.child.stored.FamilyRepository;
import org.qingmiao.child.stored.PersonWords;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.springframework.stereotype.Component;

/** What somebody is called where they are pointed to, within the reach that the transaction was told. */
@Component
class ChildLabels {
    private final ClusterReading clusters;
    private final ProfileReading profiles;
    private final FamilyRepository families;

    ChildLabels(ClusterReading clusters, ProfileReading profiles, FamilyRepository families) {
        this.clusters = clusters;
        this.profiles = profiles;
        this.families = families;
    }

    /** By the ids that were given, also where they were linked into others. */
    Map<UUID, Label> of(Kind kind, Collection<UUID> ids, boolean full) {
        Map<UUID, Label> labels = new LinkedHashMap<>();
        switch (kind) {
            case CHILD ->
                ids.forEach(id -> clusters.of(id)
                        .ifPresent(c -> labels.put(id, child(id, profiles.who(c, profiles.today()), full))));
            case PERSON -> families.persons(ids).forEach((id, words) -> labels.put(id, person(id, words, full)));
            case HOUSEHOLD -> families.households(ids).forEach((id, at) -> labels.put(id, household(id, at, full)));
        }
        return labels;
    }

    boolean isThere(Kind kind, UUID id) {
        return switch (kind) {
            case CHILD -> clusters.placed(id).isPresent();
            case PERSON -> families.persons(Set.of(id)).containsKey(id);
            case HOUSEHOLD -> families.households(Set.of(id)).containsKey(id);
        };
    }

    private static Label child(UUID id, ChildStatement who, boolean full) {
        return new Label(id, told(full ? who.name() : FoundChild.masked(who.name()), who.birth()));
    }

    /** As it stands in a list. */
    Label masked(FoundChild child) {
        Text told = told(child.name(), child.birth());
        return new Label(
                child.id(),
                child.number().isEmpty() ? told : Messages.of("children.label.number", told, child.number()));
    }

    private static Text told(String written, Optional<Birth> birth) {
        Text name = written.isEmpty() ? Messages.of("children.unnamed") : Text.same(written);
        return birth.map(b -> Messages.of("children.label", name, b.day().getYear()))
                .orElse(name);
    }

    Label person(UUID id, PersonWords words, boolean full) {
        String name = full ? words.name() : FoundChild.masked(words.name());
        String end = words.phone().length() < 4
                ? ""
                : words.phone().substring(words.phone().length() - 4);
        return new Label(id, end.isEmpty() ? Text.same(name) : Messages.of("children.label.phone", name, end));
    }

    Label household(UUID id, String address, boolean full) {
        int shown = address.offsetByCodePoints(0, Math.min(6, address.codePointCount(0, address.length())));
        return new Label(id, Text.same(full ? address : address.substring(0, shown) + "***"));
    }
}
