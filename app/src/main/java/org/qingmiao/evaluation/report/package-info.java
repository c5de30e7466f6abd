/** The papers that an office signs, composed once as blocks. */
@NamedInterface("report")
@NullMarked
package org.qingmiao.evaluation.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
