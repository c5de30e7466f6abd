/** The compiled plan: clauses, elements, indicators, targets, projects; the interface of everything above. */
@ApplicationModule(allowedDependencies = {"expression", "expression::jvm", "org", "pack", "platform"})
@NullMarked
package org.qingmiao.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
