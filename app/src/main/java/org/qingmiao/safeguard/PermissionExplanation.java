package org.qingmiao.safeguard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.platform.Text;

/**
 * Why a person may, or may not, do each thing in a unit.
 *
 * @param path the unit and those above it, the unit first; empty where the whole district is meant
 */
public record PermissionExplanation(Subject subject, List<Step> path, List<Line> lines) {
    /**
     * Whom it is about.
     *
     * @param disabled whether the account is closed, so that nothing holds
     * @param held grants that hold now
     * @param resting grants that are written down and do not hold now
     * @param districts by unit of a grant, the root above it; none of a unit that does not exist
     */
    public record Subject(
            String login,
            Text name,
            boolean disabled,
            List<Person.Grant> held,
            List<Person.Grant> resting,
            Map<String, String> districts) {
        /** The grant of those given, if any, that is enough in the unit. */
        private Optional<Person.Grant> enough(List<Person.Grant> grants, Action action, List<Step> path) {
            return grants.stream().filter(g -> isEnough(g, action, path)).findFirst();
        }

        private boolean isEnough(Person.Grant grant, Action action, List<Step> path) {
            if (action.heldEverywhere(grant.role())) {
                return path.isEmpty()
                        || path.getLast()
                                .id()
                                .equals(districts.getOrDefault(
                                        grant.unit(), path.getLast().id()));
            }
            return action.heldInSubtree(grant.role()) && path.stream().anyMatch(s -> s.id().equals(grant.unit()));
        }
    }

    /** A unit on the way up the tree. */
    public record Step(String id, Text name) {}

    /** One action. */
    public record Line(Action action, boolean may, Reason reason) {}

    /** Why. */
    public sealed interface Reason {
        /** A grant is enough; {@code everywhere}: its role holds the action in the whole district. */
        record Granted(Person.Grant grant, boolean everywhere) implements Reason {}

        /** The role would do, but was granted in other parts of the tree, or in another district. */
        record Elsewhere(List<Person.Grant> grants) implements Reason {}

        /** A grant would do, but the purpose must be stated first. */
        record PurposeFirst(Person.Grant grant) implements Reason {}

        /** No grant has a role that holds the action. */
        record NoRole(List<Role> needed) implements Reason {}

        /** A grant would do, but does not hold now: the account is closed, or the days of the grant are over. */
        record NotNow(Person.Grant grant) implements Reason {}

        /** The action belongs to a unit, and the whole district was asked about. */
        record UnitNeeded(List<Person.Grant> grants) implements Reason {}
    }

    /** Works the reason out as {@code qm_may} works the answer out. */
    static Line line(Action action, Subject subject, List<Step> path, boolean purposeStated) {
        Optional<Person.Grant> held = subject.enough(subject.held(), action, path);
        if (held.isPresent()) {
            Person.Grant grant = held.get();
            return action.needsPurpose() && !purposeStated
                    ? new Line(action, false, new Reason.PurposeFirst(grant))
                    : new Line(action, true, new Reason.Granted(grant, action.heldEverywhere(grant.role())));
        }
        return new Line(action, false, missing(action, subject, path));
    }

    private static Reason missing(Action action, Subject subject, List<Step> path) {
        Optional<Person.Grant> resting = subject.enough(subject.resting(), action, path);
        if (resting.isPresent()) {
            return new Reason.NotNow(resting.get());
        }
        List<Person.Grant> elsewhere = subject.held().stream()
                .filter(g -> action.heldInSubtree(g.role()) || action.heldEverywhere(g.role()))
                .toList();
        if (elsewhere.isEmpty()) {
            return new Reason.NoRole(List.of(Role.values()).stream()
                    .filter(r -> action.heldInSubtree(r) || action.heldEverywhere(r))
                    .toList());
        }
        return path.isEmpty() ? new Reason.UnitNeeded(elsewhere) : new Reason.Elsewhere(elsewhere);
    }
}
