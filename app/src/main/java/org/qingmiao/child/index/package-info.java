/** The index at work: children are registered, found, read, corrected, moved, linked and parted. */
@NamedInterface("index")
@NullMarked
package org.qingmiao.child.index;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
