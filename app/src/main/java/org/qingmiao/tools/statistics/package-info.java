/** Calculators of statistics: rates, trends, intervals, small areas, unusual counts. */
@NullMarked
package org.qingmiao.tools.statistics;

import org.jspecify.annotations.NullMarked;
