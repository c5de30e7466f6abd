/**
 * Growth from birth to 19 years: WHO Child Growth Standards (2006), WHO Reference (2007), WS/T 423-2022 (under 7 years)
 * and the school standards WS/T 586-2018, WS/T 456-2014 and WS/T 612-2018.
 */
@NullMarked
package org.qingmiao.calculators.growth;

import org.jspecify.annotations.NullMarked;
