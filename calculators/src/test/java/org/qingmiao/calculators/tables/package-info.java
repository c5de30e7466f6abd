@NullMarked
package org.qingmiao.calculators.tables;

import org.jspecify.annotations.NullMarked;
