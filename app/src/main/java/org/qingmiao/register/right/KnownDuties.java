package org.qingmiao.register.right;

import java.util.Map;
import org.qingmiao.register.definition.PackWide.Duty;

/** The duties that the packs of loaded plans define. */
@FunctionalInterface
public interface KnownDuties {
    /** By id; of one that several packs define, the first. */
    Map<String, Duty> all();
}
