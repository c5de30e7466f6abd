/** The calculator of places at schools. */
@NullMarked
package org.qingmiao.tools.allocation;

import org.jspecify.annotations.NullMarked;
