/** What people without an account send to registers, and how whoever sent something follows it. */
@NamedInterface("intake")
@NullMarked
package org.qingmiao.register.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
