package org.qingmiao.demo;

import java.util.Set;
import org.qingmiao.plan.Plan;

/** What a room shows in the demo besides values. */
public interface DemoPart {
    /** Who writes what is invented. */
    String AUTHOR = "demo";

    /**
     * Brings what is missing; a second time changes nothing.
     *
     * @param years for which there are values
     */
    void fill(Plan plan, Set<Integer> years);
}
