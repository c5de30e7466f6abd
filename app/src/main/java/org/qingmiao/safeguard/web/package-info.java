/** Pages of the administration: the record, and explained permissions. */
@NamedInterface("web")
@NullMarked
package org.qingmiao.safeguard.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
