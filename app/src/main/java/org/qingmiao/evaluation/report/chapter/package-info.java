/** The chapters of a report. */
@NullMarked
package org.qingmiao.evaluation.report.chapter;

import org.jspecify.annotations.NullMarked;
