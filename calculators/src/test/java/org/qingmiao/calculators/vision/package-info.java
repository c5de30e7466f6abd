@NullMarked
package org.qingmiao.calculators.vision;

import org.jspecify.annotations.NullMarked;
