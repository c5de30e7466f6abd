package org.qingmiao.safeguard;

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
     * Whether the person may put in the values that {@code reporter} answers for.
     *
     * @param reporter id of the unit that reports: a department, or the unit itself
     */
    boolean mayReport(Person person, String reporter);

    /** Whether the person may confirm the answers of {@code reporter} on the unit's behalf. */
    boolean mayApprove(Person person, String reporter);
}
