package org.qingmiao.workplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qingmiao.evaluation.Scope;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.plan.Clause;

/**
 * Decisions and problems, with the form for a new one.
 *
 * @param show which are listed: {@code open}, {@code late}, {@code done} or {@code all}
 * @param units for which the visitor may add one of the form's kind; empty if for none
 * @param noteMissing the one that a step without a note was asked for, or 0
 */
public record MattersPage(
        Scope scope,
        List<Line> lines,
        String show,
        Optional<MatterForm> form,
        List<OrgUnit> units,
        boolean mayDecide,
        boolean mayRaise,
        LocalDate today,
        long noteMissing) {
    public record Line(Matter matter, OrgUnit unit, Optional<Clause> clause, boolean mayStep) {}
}
