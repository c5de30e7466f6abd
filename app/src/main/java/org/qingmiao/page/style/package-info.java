/** The style sheet: its parts, its colours and sizes by name, and the address at which browsers get it. */
@NamedInterface("style")
@NullMarked
package org.qingmiao.page.style;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
