@NullMarked
package org.qingmiao.calculators.growth;

import org.jspecify.annotations.NullMarked;
