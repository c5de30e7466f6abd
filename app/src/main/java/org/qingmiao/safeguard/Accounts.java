package org.qingmiao.safeguard;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The people who may sign in. */
public interface Accounts {
    Optional<Person> find(String login);

    /** Adds a person, or gives an existing demo person the password and grants anew. */
    void store(Person person, String password, boolean demo);

    /** Everyone, by login. */
    List<Person> all();

    /** A new token for programs of this person; it is shown once and cannot be read again. */
    String newToken(String login, String name, Duration life);
}
