/** The cases of a register: given this record, these must come out. */
@NamedInterface("cases")
@NullMarked
package org.qingmiao.register.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
