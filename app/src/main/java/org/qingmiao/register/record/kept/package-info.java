/** Registers whose records are kept, as somebody works in them. */
@NamedInterface("kept")
@NullMarked
package org.qingmiao.register.record.kept;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
