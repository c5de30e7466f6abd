/** The calculators as tools: on the command line, as a filter for streams, described as data for forms. */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package org.qingmiao.tools;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
