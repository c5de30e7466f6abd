/** What {@code qm registers} prints: each register with its fields, states, steps and limits, for people and programs. */
@NamedInterface("command")
@NullMarked
package org.qingmiao.register.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
