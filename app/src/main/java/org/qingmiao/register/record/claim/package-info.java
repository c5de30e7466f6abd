/** By what records are reached beside the unit that keeps them, where it follows from something else than their change. */
@NullMarked
package org.qingmiao.register.record.claim;

import org.jspecify.annotations.NullMarked;
