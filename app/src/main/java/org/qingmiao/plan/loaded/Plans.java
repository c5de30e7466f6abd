package org.qingmiao.plan.loaded;

import java.util.List;
import java.util.Optional;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.reader.PackFiles;

/** The plans that are loaded. */
public interface Plans {
    /** All, the newest period first. */
    List<Plan> all();

    /** The one that pages open on. */
    Plan current();

    Optional<Plan> find(String id);

    /** The files from which a loaded plan was compiled. */
    PackFiles files(Plan plan);
}
