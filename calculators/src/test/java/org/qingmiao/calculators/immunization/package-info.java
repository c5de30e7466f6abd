@NullMarked
package org.qingmiao.calculators.immunization;

import org.jspecify.annotations.NullMarked;
