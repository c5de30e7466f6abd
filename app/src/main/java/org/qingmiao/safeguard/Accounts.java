package org.qingmiao.safeguard;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The people who may sign in. */
public interface Accounts {
    /** An enabled account with the roles that hold today. */
    Optional<Person> find(String login);

    /**
     * Adds a person, or gives an existing demo person the password and grants anew; by the system's hand, for first start
     * and demo alone. Who administers people goes by their pages. The account belongs to the unit of the first grant.
     */
    default void store(Person person, String password, boolean demo) {
        store(List.of(person), password, demo);
    }

    /** The same for several with one password, which is worked on once: a demo starts quickly. */
    void store(Collection<Person> people, String password, boolean demo);

    /** Everyone whom the acting person may list, by login; row-level security decides. */
    List<Person> all();

    /** Whether some of them were invented for a demonstration; what is kept here is invented then. */
    boolean areInvented();

    /** A new token for programs of this person; it is shown once and cannot be read again. */
    String newToken(String login, String name, Set<TokenScope> scopes, Duration life);
}
