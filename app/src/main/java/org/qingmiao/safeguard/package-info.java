/** Identity, permission, audit. */
@ApplicationModule(allowedDependencies = {"org", "exchange", "page", "platform"})
@NullMarked
package org.qingmiao.safeguard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
