/**
 * Typed fields: what can be typed into one, what it then is, and how it is printed again. Forms of pages, columns of files
 * and records of registers are made of the same fields.
 */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package org.qingmiao.field;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
