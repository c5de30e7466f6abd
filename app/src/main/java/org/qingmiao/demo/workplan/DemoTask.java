package org.qingmiao.demo.workplan;

import java.util.List;
import org.qingmiao.org.OrgTree;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;

/** A measure that a plan gives to a unit that is there. */
record DemoTask(String clause, Clause.Measure measure) {
    static List<DemoTask> of(Plan plan, OrgTree tree) {
        return plan.clauses().stream()
                .flatMap(c -> c.measures().stream().map(m -> new DemoTask(c.id(), m)))
                .filter(t -> tree.find(t.measure().owner()).isPresent())
                .toList();
    }

    /** The units of the district write Chinese. */
    static String words(String key, Object... values) {
        return Messages.in(Lang.ZH, "demo.workplan." + key, values);
    }
}
