package org.qingmiao.notice;

import java.util.List;
import org.qingmiao.safeguard.Person;

/** A room that gives people work. Each room that does implements it; the pages of tasks gather them. */
public interface TaskSource {
    /** What waits for this person now; nothing that is done. */
    List<Task> tasks(Person person);

    /** All work that is open, whoever owes it, as far as this person may know of it: for a desk that looks after it. */
    List<Task> everyones(Person person);
}
