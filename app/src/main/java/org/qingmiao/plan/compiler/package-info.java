/** Compiles a pack: reads it, validates it, runs its own test cases, and reports every fault with its place. */
@NamedInterface("compiler")
@NullMarked
package org.qingmiao.plan.compiler;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
