/** Rounds: what units are asked for by when, their answers, review and acceptance. */
@NamedInterface("round")
@NullMarked
package org.qingmiao.reporting.round;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
