/** Screening of development in early childhood by warning signs, and development quotients. */
@NullMarked
package org.qingmiao.calculators.development;

import org.jspecify.annotations.NullMarked;
