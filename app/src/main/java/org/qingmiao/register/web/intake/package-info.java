/** Pages on which people without an account send something to registers and follow what they sent. */
@NullMarked
package org.qingmiao.register.web.intake;

import org.jspecify.annotations.NullMarked;
