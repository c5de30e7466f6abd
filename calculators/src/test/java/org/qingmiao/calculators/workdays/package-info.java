@NullMarked
package org.qingmiao.calculators.workdays;

import org.jspecify.annotations.NullMarked;
