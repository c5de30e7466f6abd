/** Registers that were read, typed and checked: what pages, storage, rights and trials build on. */
@NamedInterface("compiler")
@NullMarked
package org.qingmiao.register.compiler;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
