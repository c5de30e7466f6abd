/** Who somebody is to the system and what they may do: persons, roles, actions, permission. */
@ApplicationModule(allowedDependencies = {"exchange", "org", "page", "platform"})
@NullMarked
package org.qingmiao.safeguard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
