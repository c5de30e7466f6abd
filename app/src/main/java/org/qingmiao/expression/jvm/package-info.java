/** Checked expressions, evaluated on values in the JVM. */
@NamedInterface("jvm")
@NullMarked
package org.qingmiao.expression.jvm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
