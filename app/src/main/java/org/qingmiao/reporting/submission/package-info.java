/** The steps of a submission, its checks, evidence, workbook and submitted versions. */
@NamedInterface("submission")
@NullMarked
package org.qingmiao.reporting.submission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
