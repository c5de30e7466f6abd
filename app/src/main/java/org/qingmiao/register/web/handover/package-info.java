/** Pages of hand-overs: the panel on a record, forms of what is done with them, what was handed to us and by us, tasks. */
@NullMarked
package org.qingmiao.register.web.handover;

import org.jspecify.annotations.NullMarked;
