/** Files that people bring: checked by their content, kept once with owner and policy, answered safely. */
@ApplicationModule(
        allowedDependencies = {"exchange", "page", "platform", "safeguard", "safeguard::audit", "safeguard::sealing"})
@NullMarked
package org.qingmiao.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
