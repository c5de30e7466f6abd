/** The sentences of a clause that promise something, and what carries out each. */
@NamedInterface("promise")
@NullMarked
package org.qingmiao.plan.promise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
