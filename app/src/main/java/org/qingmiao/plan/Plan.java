package org.qingmiao.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.qingmiao.org.OrgUnit;

/**
 * A compiled plan pack: checked, every reference resolved, every expression type-checked. Lists keep the plan's order. What
 * is asked often can be asked of the plan itself.
 *
 * @param calendar rounds that open by themselves
 */
public record Plan(
        PlanHead head,
        PlanText text,
        MonitoringFramework monitoring,
        PlanUnits organisation,
        DemoData demo,
        List<RecurringRound> calendar) {

    public String id() {
        return head.id();
    }

    public Outline outline() {
        return text.outline();
    }

    public List<Clause> clauses() {
        return text.clauses();
    }

    public List<Project> projects() {
        return text.projects();
    }

    /** See {@link PlanText#clause}. */
    public Clause clause(String id) {
        return text.clause(id);
    }

    public List<Clause> clausesOf(String chapter) {
        return text.clausesOf(chapter);
    }

    public List<Target> targets() {
        return monitoring.targets();
    }

    public Map<String, Indicator> indicators() {
        return monitoring.indicators();
    }

    public Map<String, DataElement> elements() {
        return monitoring.elements();
    }

    public Map<String, Disaggregation> disaggregations() {
        return monitoring.disaggregations();
    }

    public Optional<Target> target(String id) {
        return monitoring.target(id);
    }

    /** See {@link MonitoringFramework#countedTargets}. */
    public int countedTargets() {
        return monitoring.countedTargets();
    }

    /** See {@link MonitoringFramework#targetsOf}. */
    public List<Target> targetsOf(Clause clause) {
        return monitoring.targetsOf(clause);
    }

    public List<Target> targetsOn(Indicator indicator) {
        return monitoring.targetsOn(indicator);
    }

    /** See {@link MonitoringFramework#reportedBelow}. */
    public SortedSet<String> reportedBelow(Indicator indicator) {
        return monitoring.reportedBelow(indicator);
    }

    public List<OrgUnit> units() {
        return organisation.units();
    }

    /** The kind of unit each of which has to reach a target; empty if the district as a whole has to. */
    public Optional<OrgUnitKind> eachUnitOf(Target target) {
        return organisation.isOfKind(head.district(), target.per()) ? Optional.empty() : unitKind(target.per());
    }

    public Optional<OrgUnitKind> unitKind(String id) {
        return organisation.kind(id);
    }
}
