/** Records on paper: official forms filled with what their reader sees, as a page, as PDF and for Word. */
@NullMarked
package org.qingmiao.register.web.print;

import org.jspecify.annotations.NullMarked;
