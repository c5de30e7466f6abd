/** One codec between fields and sheets: templates, exports that read back, reading as a stream, copies with the faults marked. */
@NamedInterface("sheet")
@NullMarked
package org.qingmiao.exchange.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
