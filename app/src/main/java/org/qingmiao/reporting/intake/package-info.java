/** Values that come in as CSV or Excel files, and files given back with their mistakes marked. */
@NamedInterface("intake")
@NullMarked
package org.qingmiao.reporting.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
