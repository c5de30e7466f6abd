/** Tables in and out: CSV, Excel, JSON, safe against formula injection. */
@ApplicationModule(allowedDependencies = {"field", "page", "platform"})
@NullMarked
package org.qingmiao.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
