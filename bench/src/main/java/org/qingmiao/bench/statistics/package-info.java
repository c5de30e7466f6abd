/** How fast small places are judged. */
@NullMarked
package org.qingmiao.bench.statistics;

import org.jspecify.annotations.NullMarked;
