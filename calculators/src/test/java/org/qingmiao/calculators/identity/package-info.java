@NullMarked
package org.qingmiao.calculators.identity;

import org.jspecify.annotations.NullMarked;
