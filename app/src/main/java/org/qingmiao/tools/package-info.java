/** The calculators as tools: on the command line, as a filter for streams and files, as pages. */
@ApplicationModule(allowedDependencies = {"platform", "page", "page::chart", "safeguard"})
@NullMarked
package org.qingmiao.tools;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
