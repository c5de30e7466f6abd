package org.qingmiao.plan;

/** Whether whoever asks may see a plan beside others. Told by a room that knows people. */
@FunctionalInterface
public interface PlanSight {
    boolean maySee(Plan plan);
}
