@NullMarked
package org.qingmiao.calculators.statistics;

import org.jspecify.annotations.NullMarked;
