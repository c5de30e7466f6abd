/** Reports written as HTML, PDF, Word and Excel. */
@NamedInterface("report-document")
@NullMarked
package org.qingmiao.evaluation.report.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
