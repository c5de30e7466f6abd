package org.qingmiao.workplan;

import org.qingmiao.plan.Clause;

/** A measure that concerns a unit. {@code owned}: the unit answers for it; else its clause names the unit. */
public record UnitMeasure(Clause clause, Clause.Measure measure, boolean owned) {}
