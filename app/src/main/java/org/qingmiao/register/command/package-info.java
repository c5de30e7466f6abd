/** The commands {@code qm registers} and {@code qm try}: what registers are, and what they say of records. */
@NamedInterface("command")
@NullMarked
package org.qingmiao.register.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
