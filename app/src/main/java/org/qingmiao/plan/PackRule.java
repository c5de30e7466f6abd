package org.qingmiao.plan;

import java.util.Collection;
import java.util.List;

/** One thing that must hold in a pack as a whole. A new rule is a new line in the list. */
interface PackRule {
    List<PackRule> ALL = List.of(
            new HeadRules(),
            new IdRules(),
            new RepeatedNames(),
            new ClauseRules(),
            new TargetRules(),
            new LevelRules(),
            new TableRules(),
            new IndicatorRules(),
            new ElementRules(),
            new CircularFormula(),
            new CheckRules(),
            new CheckTruth(),
            new UnitRules(),
            new ProjectRules(),
            new CalendarRules(),
            new DemoRules());

    /** Looked at when nothing else is wrong: one misspelt name would leave much unused besides. */
    List<PackRule> OF_WHOLE_PACKS = List.of(new UseRules());

    void check(Plan plan, Found found);

    /** Reports a reference to something that is not there. An empty id was reported when it was read. */
    static boolean known(String id, Collection<String> ids, String what, Place place, Found found) {
        boolean known = id.isEmpty() || ids.contains(id);
        if (!known) {
            found.issue(place, Issue.Code.UNKNOWN_REFERENCE, what + " " + id, Nearest.suggestion(id, ids));
        }
        return known;
    }
}
