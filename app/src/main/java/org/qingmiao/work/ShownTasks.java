package org.qingmiao.work;

import java.util.List;
import java.util.Optional;

/**
 * Some tasks of somebody, the most urgent first.
 *
 * @param later whether others come before them on pages of their own
 * @param next behind which the next page begins; nothing on the last
 * @param counts of all, whichever are shown
 */
public record ShownTasks(List<Task> tasks, boolean later, Optional<String> next, Counts counts) {
    public ShownTasks {
        tasks = List.copyOf(tasks);
    }

    /**
     * How many there are, each counted once.
     *
     * @param week from tomorrow until Sunday
     * @param anyTime without a day
     */
    public record Counts(int atOnce, int overdue, int today, int week, int later, int anyTime) {
        public int all() {
            return pressing() + week + later + anyTime;
        }

        /** Those that must be done today. */
        public int pressing() {
            return atOnce + overdue + today;
        }
    }
}
