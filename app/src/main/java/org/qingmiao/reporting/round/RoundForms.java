package org.qingmiao.reporting.round;

import java.util.List;
import java.util.Optional;
import org.qingmiao.indicator.cell.CountedValues;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.org.Period;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.reporting.form.FormField;
import org.qingmiao.reporting.form.RequiredFormFields;
import org.springframework.stereotype.Component;

/** Which fields a round asks of a unit, and whom it can ask. */
@Component
public class RoundForms {
    private final Plans plans;
    private final OrgUnits units;
    private final CountedValues counted;

    RoundForms(Plans plans, OrgUnits units, CountedValues counted) {
        this.plans = plans;
        this.units = units;
        this.counted = counted;
    }

    public Plan plan(Round round) {
        return plans.find(round.plan()).orElseThrow(() -> new IllegalStateException("no plan " + round.plan()));
    }

    public OrgTree tree() {
        return units.tree();
    }

    /** In the order of the form; nothing if the unit is not asked. */
    public List<FormField> entries(Round round, String unit) {
        Optional<OrgUnit> asked = tree().find(unit).filter(u -> round.asks(unit));
        return asked.map(u -> RequiredFormFields.of(plan(round), tree(), u, round.year()).stream()
                        .filter(e -> round.asksFor(e.period().iso()) && isReported(e))
                        .toList())
                .orElse(List.of());
    }

    /** Units of the plan's district that owe a value for one of the periods, in the order of the tree. */
    public List<OrgUnit> owing(Plan plan, int year, List<String> periods) {
        return tree().below(plan.head().district()).stream()
                .filter(u -> RequiredFormFields.of(plan, tree(), u, year).stream()
                        .anyMatch(e -> periods.contains(e.period().iso()) && isReported(e)))
                .toList();
    }

    /** What registers count, nobody is asked for. */
    private boolean isReported(FormField field) {
        return !counted.counts(field.element(), field.period());
    }

    /** The periods that end in a year for which something is reported. */
    public List<Period> periods(Plan plan, int year) {
        return plan.elements().values().stream()
                .filter(e -> e.derived() == null)
                .map(DataElement::period)
                .distinct()
                .sorted()
                .flatMap(kind -> RequiredFormFields.periods(kind, year).stream())
                .toList();
    }
}
