package org.qingmiao.work;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.qingmiao.safeguard.Person;

/**
 * A room that gives people work. What it says is the truth; what is stored follows it whenever the room tells
 * {@link TaskBook} what changed, and is held against all of it every day.
 */
public interface TaskSource {
    /** Names it among all others. Never changed once released: the database knows its tasks by it. */
    String id();

    /** All that is open, whoever owes it and from whenever on they are told. Asked as the system. */
    Stream<OpenTask> open();

    /** The same of some subjects alone. */
    Stream<OpenTask> open(Set<String> subjects);

    /**
     * Of which audiences the person is one now.
     *
     * @param audiences the keys that stored tasks bear
     */
    TaskReach reach(Person person, Collection<String> audiences);
}
