/** The checks of the pack on values that are to be written and on values that are stored. */
@NamedInterface("check")
@NullMarked
package org.qingmiao.reporting.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
