/** Pages of reports and of signing off. */
@NullMarked
package org.qingmiao.evaluation.report.web;

import org.jspecify.annotations.NullMarked;
