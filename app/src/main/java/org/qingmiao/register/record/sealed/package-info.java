/** Looks at what does not lie with a record: for whom, for which purpose, and with whose agreement. */
@NamedInterface("sealed")
@NullMarked
package org.qingmiao.register.record.sealed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
