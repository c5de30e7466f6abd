/** The expressions that packs write: read, typed, guarded against absent values; run on the JVM, in SQL and in the browser. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.qingmiao.expression;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
