/** Plan packs: read, check, compile; the compiled plan is the interface of everything above. */
@ApplicationModule(allowedDependencies = {"expression", "org", "platform"})
@NullMarked
package org.qingmiao.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
