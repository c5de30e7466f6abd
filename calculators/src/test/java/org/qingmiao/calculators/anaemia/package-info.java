@NullMarked
package org.qingmiao.calculators.anaemia;

import org.jspecify.annotations.NullMarked;
