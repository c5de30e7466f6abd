/** The YAML of a pack as nodes that know their line and column, and what is found wrong in it, with code and place. */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package org.qingmiao.pack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
