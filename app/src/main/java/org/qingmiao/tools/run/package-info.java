/** All calculators, and how one is run: on a stream, a table or a single case. */
@NullMarked
package org.qingmiao.tools.run;

import org.jspecify.annotations.NullMarked;
