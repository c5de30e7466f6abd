/** When something is due: rules of days and hours (common rule C3), seasons, calendar periods, pauses, warnings. */
@NamedInterface("clock")
@NullMarked
package org.qingmiao.register.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
