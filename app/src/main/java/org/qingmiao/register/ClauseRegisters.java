package org.qingmiao.register;

import java.util.List;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Text;

/** Which registers carry a clause out. */
public interface ClauseRegisters {
    /** @param path of the page that tells what the register is */
    record Link(Text name, String path) {}

    /** In the order in which the clause names them. */
    List<Link> of(Plan plan, Clause clause);
}
