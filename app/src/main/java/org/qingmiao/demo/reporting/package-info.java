/** Invented rounds of reporting, progress of measures, and what was published of them. */
@NullMarked
package org.qingmiao.demo.reporting;

import org.jspecify.annotations.NullMarked;
