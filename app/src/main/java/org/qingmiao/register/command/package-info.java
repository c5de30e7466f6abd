/** The commands {@code qm registers}, {@code qm try} and {@code qm migrate}: what registers are, say of records, and lie in. */
@NamedInterface("command")
@NullMarked
package org.qingmiao.register.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
