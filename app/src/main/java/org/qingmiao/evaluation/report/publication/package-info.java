/** Freezing, signing off, publishing and correcting reports. */
@NamedInterface("report-publication")
@NullMarked
package org.qingmiao.evaluation.report.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
