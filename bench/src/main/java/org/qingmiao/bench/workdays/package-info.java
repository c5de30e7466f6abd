/** How fast working days are counted. */
@NullMarked
package org.qingmiao.bench.workdays;

import org.jspecify.annotations.NullMarked;
