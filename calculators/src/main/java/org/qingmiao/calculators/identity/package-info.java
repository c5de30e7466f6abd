/** Resident identity numbers (GB 11643), division codes, and whether two records are of one person. */
@NullMarked
package org.qingmiao.calculators.identity;

import org.jspecify.annotations.NullMarked;
