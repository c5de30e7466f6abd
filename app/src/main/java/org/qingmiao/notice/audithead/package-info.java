/** The end of the audit record, sent outside every day. */
@NullMarked
package org.qingmiao.notice.audithead;

import org.jspecify.annotations.NullMarked;
