package org.qingmiao.plan.loaded;

import org.qingmiao.plan.Plan;

/** What a plan beside others is to whoever asks. Told by a room that knows people. */
public interface PlanVisibility {
    /** Whether they may see it. */
    boolean maySee(Plan plan);

    /** Whether they work in its district; such plans are shown first. */
    boolean isTheirs(Plan plan);
}
