package org.qingmiao.plan.compiler;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.pack.Diagnostic;
import org.qingmiao.plan.Plan;

/**
 * What checking a pack found.
 *
 * @param plan the compiled plan, if nothing is wrong
 * @param read the plan as far as it could be read, with its faults
 * @param counts how many there are of each kind of thing, in the order to print
 */
public record PackReport(
        Optional<Plan> plan, Optional<Plan> read, String id, Map<String, Integer> counts, List<Diagnostic> issues) {
    public boolean passes() {
        return issues.isEmpty();
    }
}
