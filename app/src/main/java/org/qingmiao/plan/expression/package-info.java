/** Formulas and checks in CEL: parsed, type-checked, and run on values. */
@NamedInterface("expression")
@NullMarked
package org.qingmiao.plan.expression;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
