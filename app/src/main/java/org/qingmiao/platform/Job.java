package org.qingmiao.platform;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;

/**
 * Work of the system that comes round again. A room offers it as a bean; the server runs it, on one machine at a time,
 * as the system, and again after a failure. What was due while the server was off is done when it is back, once.
 */
public interface Job {
    /** Never changed once released: the database knows the job by it. Also says in the audit who acted. */
    String name();

    Schedule schedule();

    /** Must bear being run twice for the same occasion. */
    void run();
}
