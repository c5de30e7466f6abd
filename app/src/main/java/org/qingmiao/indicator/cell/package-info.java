/** Cells: the values themselves, each with its versions and the checks that hold for it. */
@NamedInterface("cell")
@NullMarked
package org.qingmiao.indicator.cell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
