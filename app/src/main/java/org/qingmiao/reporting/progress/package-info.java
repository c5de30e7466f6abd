/** Progress of measures, milestones and projects, as their units report it. */
@NamedInterface("progress")
@NullMarked
package org.qingmiao.reporting.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
