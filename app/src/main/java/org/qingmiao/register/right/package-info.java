/** What follows from the duties that people hold: which records of a register they reach, see and fill. */
@NamedInterface("right")
@NullMarked
package org.qingmiao.register.right;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
