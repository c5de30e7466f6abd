/** All data in one sealed file, and back. */
@NamedInterface("backup")
@NullMarked
package org.qingmiao.platform.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
