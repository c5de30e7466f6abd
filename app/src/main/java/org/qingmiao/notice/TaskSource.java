package org.qingmiao.notice;

import java.util.List;
import org.qingmiao.safeguard.Person;

/** A room that gives people work. Each room that does implements it; the pages of tasks gather them. */
public interface TaskSource {
    /** What waits for this person now; nothing that is done. */
    List<Task> tasks(Person person);
}
