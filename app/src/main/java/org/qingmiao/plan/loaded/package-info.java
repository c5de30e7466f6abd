/** The plans that are loaded, who may see them, and which of them a request is about. */
@NamedInterface("loaded")
@NullMarked
package org.qingmiao.plan.loaded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
