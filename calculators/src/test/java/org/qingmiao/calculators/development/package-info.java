@NullMarked
package org.qingmiao.calculators.development;

import org.jspecify.annotations.NullMarked;
