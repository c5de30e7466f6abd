/** Cells, formulas, roll-ups, statistics, live recomputation, and their API. */
@ApplicationModule(allowedDependencies = {"exchange", "plan", "org", "safeguard", "page", "platform"})
@NullMarked
package org.qingmiao.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
