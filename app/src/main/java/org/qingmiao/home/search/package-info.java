/** The search over all rooms, and the sources of plan and units. */
@NullMarked
package org.qingmiao.home.search;

import org.jspecify.annotations.NullMarked;
