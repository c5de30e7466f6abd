/** The desk of the office: who is late, what is wrong in the data, what waits. */
@NullMarked
package org.qingmiao.home.desk;

import org.jspecify.annotations.NullMarked;
