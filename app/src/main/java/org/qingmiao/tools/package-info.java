/** What a calculator is: its inputs, options, outputs and rows, as data for command line, help and form. */
@ApplicationModule(
        allowedDependencies = {"page", "page::chart", "page::drawing", "page::search", "platform", "safeguard"})
@NullMarked
package org.qingmiao.tools;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
