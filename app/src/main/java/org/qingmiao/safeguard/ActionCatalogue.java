package org.qingmiao.safeguard;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All that can be done: the actions of the core and those that rooms contribute. */
@Component
public class ActionCatalogue {
    private static final Pattern CONTRIBUTED = Pattern.compile("[a-z]+(?:[.][a-z][a-z0-9-]*)+");

    private final List<Action> contributed;

    /** @throws IllegalArgumentException if a contributed action is malformed, there already, or widens a role */
    ActionCatalogue(List<ActionSource> sources) {
        this.contributed = sources.stream().flatMap(s -> s.actions().stream()).toList();
        Set<String> known = new HashSet<>();
        Action.CORE.forEach(action -> known.add(action.id()));
        contributed.forEach(action -> mustBeSound(action, known));
    }

    private static void mustBeSound(Action action, Set<String> known) {
        if (!CONTRIBUTED.matcher(action.id()).matches()) {
            throw new IllegalArgumentException("an action is called ROOM.NAME, not " + action.id());
        }
        if (!known.add(action.id())) {
            throw new IllegalArgumentException("there is an action " + action.id() + " already");
        }
        if (widens(action)) {
            throw new IllegalArgumentException(action.id() + " would let a role reach the district that does not yet");
        }
    }

    /**
     * Who grants a role that reaches the district manages people at its root, see {@link Role#reachesDistrict}. That rests
     * on the core alone, so that no room and no pack makes a role greater than those thought who granted it.
     */
    private static boolean widens(Action action) {
        return !Arrays.stream(Role.values()).allMatch(action::heldEverywhere)
                && !action.district().stream().allMatch(Role::reachesDistrict);
    }

    public Stream<Action> all() {
        return Stream.of(Action.CORE, contributed).flatMap(Collection::stream);
    }

    /** Those that are not of the core. */
    List<Action> contributed() {
        return contributed;
    }

    public Optional<Action> find(String id) {
        return all().filter(action -> action.id().equals(id)).findFirst();
    }
}
