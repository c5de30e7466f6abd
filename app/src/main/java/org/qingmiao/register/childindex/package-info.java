/** What registers are to the child index: whose duties let look at children, and where. */
@NullMarked
package org.qingmiao.register.childindex;

import org.jspecify.annotations.NullMarked;
