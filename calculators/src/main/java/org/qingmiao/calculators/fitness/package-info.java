/** The national student physical fitness standard (国家学生体质健康标准, revised 2014), grades 1 to 12. */
@NullMarked
package org.qingmiao.calculators.fitness;

import org.jspecify.annotations.NullMarked;
