/** What the plan says can be counted without setting a bound: its values, judged by nobody. */
@NullMarked
package org.qingmiao.home.watched;

import org.jspecify.annotations.NullMarked;
