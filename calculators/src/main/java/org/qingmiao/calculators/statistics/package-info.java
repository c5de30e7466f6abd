/** Statistics for small places: exact intervals, short forecasts. */
@NullMarked
package org.qingmiao.calculators.statistics;

import org.jspecify.annotations.NullMarked;
