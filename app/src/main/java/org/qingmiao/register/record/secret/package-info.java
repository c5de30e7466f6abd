/** What of a record does not lie with it: parted from the rest and written to the vault, or apart. */
@NamedInterface("secret")
@NullMarked
package org.qingmiao.register.record.secret;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
