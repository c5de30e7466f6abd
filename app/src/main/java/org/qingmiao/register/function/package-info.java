/** Functions that expressions of registers may call beside those of the language: the calculators, by their names. */
@NamedInterface("function")
@NullMarked
package org.qingmiao.register.function;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
