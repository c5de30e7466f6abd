/** What people do with hand-overs: accept, refuse, answer, end, pass on, take back; each stands in the record's history. */
@NamedInterface("handover-act")
@NullMarked
package org.qingmiao.register.handover.act;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
