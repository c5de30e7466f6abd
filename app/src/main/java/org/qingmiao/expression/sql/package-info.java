/** Checked expressions, written as SQL. */
@NullMarked
package org.qingmiao.expression.sql;

import org.jspecify.annotations.NullMarked;
