@NullMarked
package org.qingmiao.calculators.fitness;

import org.jspecify.annotations.NullMarked;
