/** Values of records that consist of parts: spans, places, days that are known in part, answers to items; their encryption. */
@NamedInterface("value")
@NullMarked
package org.qingmiao.register.storage.value;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
