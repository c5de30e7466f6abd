/** Whole files answered: CSV, Excel, one JSON object a line. */
@NullMarked
package org.qingmiao.tools.web.batch;

import org.jspecify.annotations.NullMarked;
