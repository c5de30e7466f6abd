/** What the expressions of a register may name and in which order they are computed; the graph of its states. */
@NamedInterface("formula")
@NullMarked
package org.qingmiao.register.formula;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
