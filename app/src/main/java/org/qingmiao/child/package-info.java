/** The child index: which children there are, what each source said of them, which of them are one, who may look. */
@ApplicationModule(
        allowedDependencies = {"field", "org", "page", "platform", "safeguard", "safeguard::audit", "safeguard::sealing"
        })
@NullMarked
package org.qingmiao.child;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
