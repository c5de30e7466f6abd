/** Typed page components, layout and charts; knows no feature. */
@ApplicationModule(allowedDependencies = {"field", "platform"})
@NullMarked
package org.qingmiao.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
