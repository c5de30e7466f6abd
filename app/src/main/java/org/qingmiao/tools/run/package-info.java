/** All calculators, and how one is run: on a stream, a table or a single case. */
@NamedInterface("run")
@NullMarked
package org.qingmiao.tools.run;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
