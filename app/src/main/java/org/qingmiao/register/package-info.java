/** Registers: typed lists of records with a life cycle, owed acts, hand-overs, rights and counts, all defined by packs. */
@ApplicationModule(
        allowedDependencies = {
            "child",
            "exchange",
            "exchange::document",
            "exchange::sheet",
            "expression",
            "expression::jvm",
            "field",
            "file",
            "indicator::cell",
            "notice",
            "org",
            "pack",
            "page",
            "page::chart",
            "page::drawing",
            "page::search",
            "page::style",
            "plan",
            "plan::loaded",
            "plan::reader",
            "platform",
            "safeguard",
            "safeguard::audit",
            "safeguard::sealing",
            "tools",
            "tools::run",
            "work"
        })
@NullMarked
package org.qingmiao.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
