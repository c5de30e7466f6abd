/** Anaemia by haemoglobin: WHO 2011 and WHO 2024. */
@NullMarked
package org.qingmiao.calculators.anaemia;

import org.jspecify.annotations.NullMarked;
