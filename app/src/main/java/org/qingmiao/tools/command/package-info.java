/** The calculators on the command line. */
@NamedInterface("command")
@NullMarked
package org.qingmiao.tools.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
