/** Rounds: what units are asked for by when, who may do what, and the submissions as they are stored. */
@NamedInterface("round")
@NullMarked
package org.qingmiao.reporting.round;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
