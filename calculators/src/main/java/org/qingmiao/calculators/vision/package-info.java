/** Eyes of children: acuity, refraction, screening for myopia. */
@NullMarked
package org.qingmiao.calculators.vision;

import org.jspecify.annotations.NullMarked;
