/** How fast places are given. */
@NullMarked
package org.qingmiao.bench.allocation;

import org.jspecify.annotations.NullMarked;
