/** What every room stands on: the database, the clock, the two languages, problems. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.qingmiao.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
