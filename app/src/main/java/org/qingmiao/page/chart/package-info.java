/** Charts, composed on the server as drawings: one for the page, its download and the printed report. */
@NamedInterface("chart")
@NullMarked
package org.qingmiao.page.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
