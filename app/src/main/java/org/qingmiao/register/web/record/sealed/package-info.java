/** Pages on which people look at what does not lie with a record, and agree to each other's looks. */
@NullMarked
package org.qingmiao.register.web.record.sealed;

import org.jspecify.annotations.NullMarked;
