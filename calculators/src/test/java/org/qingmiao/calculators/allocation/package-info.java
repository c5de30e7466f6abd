@NullMarked
package org.qingmiao.calculators.allocation;

import org.jspecify.annotations.NullMarked;
