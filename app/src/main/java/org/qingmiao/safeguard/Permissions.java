package org.qingmiao.safeguard;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.qingmiao.platform.RequestProblem;

/** What a person may do; pages ask it what to show, writes ask it again. */
public interface Permissions {
    /**
     * Whether the person may do it in the unit. Row-level security gives the same answer: {@code qm_may(action, unit)}.
     *
     * @param unit id of the unit concerned; empty where the whole district is
     */
    boolean may(Person person, Action action, String unit);

    /** Whether there is a unit in which the person may do it; decides what a page offers at all. */
    boolean mayAnywhere(Person person, Action action);

    /**
     * Whether the person may do it everywhere in the district. Who could do it for all units owes it for none, and is not
     * asked where a unit's own people are.
     */
    boolean mayEverywhere(Person person, Action action);

    /** Whether it is the person's own work, not only something that they could do in somebody's place. */
    boolean hasDuty(Person person, Action action);

    /** Whether the person who is signed in, if anybody, may do it in some unit; for entries of the bar. */
    default boolean signedInMay(Action action) {
        return SignedIn.person().filter(person -> mayAnywhere(person, action)).isPresent();
    }

    /** Who is signed in and may do it in the unit; who is not is asked to sign in, who may not is refused. */
    default Person needed(Action action, String unit) {
        return refusedUnless(person -> may(person, action, unit));
    }

    /** The same of who may do one of these in some unit. */
    default Person neededAnywhere(Action... actions) {
        return refusedUnless(person -> Stream.of(actions).anyMatch(action -> mayAnywhere(person, action)));
    }

    private static Person refusedUnless(Predicate<Person> may) {
        return Optional.of(SignedIn.needed()).filter(may).orElseThrow(() -> RequestProblem.NOT_ALLOWED.exception());
    }

    /**
     * Whether the person may put in the values that {@code reporter} answers for.
     *
     * @param reporter id of the unit that reports: a department, or the unit itself
     */
    boolean mayReport(Person person, String reporter);

    /** Whether the person may confirm the answers of {@code reporter} on the unit's behalf. */
    boolean mayApprove(Person person, String reporter);
}
