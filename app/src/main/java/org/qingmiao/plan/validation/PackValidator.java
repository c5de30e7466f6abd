package org.qingmiao.plan.validation;

import java.util.Collection;
import java.util.List;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.NearestWord;
import org.qingmiao.pack.PackProblem;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.plan.Plan;

/** One thing that must hold in a pack as a whole. A new rule is a new line in the list. */
public interface PackValidator {
    List<PackValidator> ALL = List.of(
            new PlanHeadValidator(),
            new IdValidator(),
            new RepeatedNameValidator(),
            new UnitTileValidator(),
            new ClauseValidator(),
            new MarkValidator(),
            new PromiseValidator(),
            new TargetValidator(),
            new TargetLevelValidator(),
            new TargetTableValidator(),
            new IndicatorValidator(),
            new DataElementValidator(),
            new CircularFormulaValidator(),
            new CheckValidator(),
            new ConstantCheckValidator(),
            new OrgUnitValidator(),
            new ProjectValidator(),
            new CalendarValidator(),
            new DemoDataValidator());

    /** Looked at when nothing else is wrong: one misspelt name would leave much unused besides. */
    List<PackValidator> OF_WHOLE_PACKS = List.of(new UnusedDefinitionValidator());

    void check(Plan plan, Diagnostics diagnostics);

    /** Reports a reference to something that is not there. An empty id was reported when it was read. */
    static boolean known(
            String id, Collection<String> ids, String what, SourceLocation sourceLocation, Diagnostics diagnostics) {
        boolean known = id.isEmpty() || ids.contains(id);
        if (!known) {
            diagnostics.issue(
                    sourceLocation, PackProblem.UNKNOWN_REFERENCE, what + " " + id, NearestWord.suggestion(id, ids));
        }
        return known;
    }
}
