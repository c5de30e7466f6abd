/** Working days of mainland China, and deadlines counted in them. */
@NullMarked
package org.qingmiao.calculators.workdays;

import org.jspecify.annotations.NullMarked;
