/** Code lists and the tables that packs write as CSV, with the place of every cell. */
@NamedInterface("code")
@NullMarked
package org.qingmiao.register.code;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
