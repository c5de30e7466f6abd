/** Keys by which values are sealed: the ring of them, which columns hold such values, and how they get another key. */
@NamedInterface("sealing")
@NullMarked
package org.qingmiao.safeguard.sealing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
