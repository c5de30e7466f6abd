/** Qingmiao (青苗): runs a district's children's development plan. */
@NullMarked
package org.qingmiao;

import org.jspecify.annotations.NullMarked;
