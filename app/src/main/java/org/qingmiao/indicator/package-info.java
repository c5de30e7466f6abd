/** Indicators, evaluated from rolled-up columns when asked. */
@ApplicationModule(allowedDependencies = {"exchange", "org", "plan", "plan::loaded", "platform", "safeguard"})
@NullMarked
package org.qingmiao.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
