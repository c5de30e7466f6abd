/** What a register is: the immutable model of a definition that was read. Nothing here knows a particular register. */
@NamedInterface("definition")
@NullMarked
package org.qingmiao.register.definition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
