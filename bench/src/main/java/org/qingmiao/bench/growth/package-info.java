/** How fast growth is judged. */
@NullMarked
package org.qingmiao.bench.growth;

import org.jspecify.annotations.NullMarked;
