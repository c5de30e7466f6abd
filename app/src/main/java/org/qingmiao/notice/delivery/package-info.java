/** How notices leave the house: by mail and webhook, with what still waits. */
@NamedInterface("delivery")
@NullMarked
package org.qingmiao.notice.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
