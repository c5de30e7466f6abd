/** Forms, templates and imports by which units put their values in; progress of measures and milestones. */
@ApplicationModule(
        allowedDependencies = {"notice", "indicator", "exchange", "plan", "org", "safeguard", "page", "platform"})
@NullMarked
package org.qingmiao.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
