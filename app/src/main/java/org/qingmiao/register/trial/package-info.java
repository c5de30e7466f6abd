/** One record through its definition, without a server: what is computed, wrong, decided, possible and owed. */
@NamedInterface("trial")
@NullMarked
package org.qingmiao.register.trial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
