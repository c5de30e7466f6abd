/** The registers of the plans that are loaded, their tables, and what works on them. */
@NamedInterface("loaded")
@NullMarked
package org.qingmiao.register.loaded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
