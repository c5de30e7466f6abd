/** Where records live: what is written and read of them, their history, and how far somebody reaches. */
@NamedInterface("storage")
@NullMarked
package org.qingmiao.register.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
