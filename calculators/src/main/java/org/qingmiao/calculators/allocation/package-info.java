/** Places at schools by points and wishes, with what a family and the public need to check the result. */
@NullMarked
package org.qingmiao.calculators.allocation;

import org.jspecify.annotations.NullMarked;
