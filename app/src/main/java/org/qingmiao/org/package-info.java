/** The tree of org units and the calendar of periods. */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package org.qingmiao.org;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
