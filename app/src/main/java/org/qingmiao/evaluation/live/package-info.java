/** Judging from the values as they are stored, now or of an earlier day. */
@NamedInterface("live")
@NullMarked
package org.qingmiao.evaluation.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
