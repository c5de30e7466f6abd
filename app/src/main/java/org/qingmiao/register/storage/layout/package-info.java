/** The tables that definitions become, the statements that make them, and how they change when a definition does. */
@NamedInterface("layout")
@NullMarked
package org.qingmiao.register.storage.layout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
