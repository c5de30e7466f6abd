/** Invented work plans of units, with decisions and problems. */
@NullMarked
package org.qingmiao.demo.workplan;

import org.jspecify.annotations.NullMarked;
