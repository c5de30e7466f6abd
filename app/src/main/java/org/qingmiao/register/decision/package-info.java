/** Code lists, decision tables, dated rates and scored instruments of packs: read, checked, bound to a register, run. */
@NamedInterface("decision")
@NullMarked
package org.qingmiao.register.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
