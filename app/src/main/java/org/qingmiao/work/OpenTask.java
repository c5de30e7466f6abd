package org.qingmiao.work;

import java.time.Instant;
import java.util.List;

/**
 * A piece of work as its room tells it to be stored.
 *
 * @param plan id of the plan for which it is done
 * @param subject what it is about; all tasks of a subject are written together
 * @param turn tells apart what the same piece of work asks of different people; empty mostly
 * @param shownFrom from when on people are told of it
 * @param owed who owes it
 * @param known who else may know that it is owed
 */
public record OpenTask(
        String plan,
        String subject,
        String turn,
        Task task,
        Instant shownFrom,
        List<Audience> owed,
        List<Audience> known) {
    public OpenTask {
        owed = List.copyOf(owed);
        known = List.copyOf(known);
    }

    /**
     * People as a room tells them apart, such as those who report for a unit.
     *
     * @param key names the group, by itself the same everywhere
     * @param unit id of the unit for which they act; empty for none
     */
    public record Audience(String key, String unit) {}

    /** One of which people are told as soon as it is there. */
    public static OpenTask now(String plan, String subject, Task task, List<Audience> owed, List<Audience> known) {
        return new OpenTask(plan, subject, "", task, Instant.EPOCH, owed, known);
    }
}
