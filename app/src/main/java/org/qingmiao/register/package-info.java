/** Registers: typed lists of records with a life cycle, owed acts, hand-overs, rights and counts, all defined by packs. */
@ApplicationModule(allowedDependencies = {"expression", "expression::jvm", "pack", "platform"})
@NullMarked
package org.qingmiao.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
