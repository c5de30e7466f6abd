/** What steps of records ask for and write, and what they cannot do yet. */
@NullMarked
package org.qingmiao.register.record.step;

import org.jspecify.annotations.NullMarked;
