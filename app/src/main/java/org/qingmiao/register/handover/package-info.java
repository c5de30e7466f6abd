/** Hand-overs as they are kept: to whom a record was offered, what came of it, who sees what of it because of that. */
@NamedInterface("handover")
@NullMarked
package org.qingmiao.register.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
