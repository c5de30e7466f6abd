/** How fast numbers and names are checked. */
@NullMarked
package org.qingmiao.bench.identity;

import org.jspecify.annotations.NullMarked;
