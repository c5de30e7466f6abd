/** Yearly scorecards of units, each with the rule that made it. */
@NullMarked
package org.qingmiao.workplan.scorecard;

import org.jspecify.annotations.NullMarked;
