/** How fast immunization histories are judged. */
@NullMarked
package org.qingmiao.bench.immunization;

import org.jspecify.annotations.NullMarked;
