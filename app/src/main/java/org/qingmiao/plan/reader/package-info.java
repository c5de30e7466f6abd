/** Reads the files of a pack into a plan that is not yet checked. */
@NamedInterface("reader")
@NullMarked
package org.qingmiao.plan.reader;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
