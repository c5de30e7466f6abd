/** The record of who did what: its chain, its verification and its retention. */
@NamedInterface("audit")
@NullMarked
package org.qingmiao.safeguard.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
