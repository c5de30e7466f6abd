package org.qingmiao.reporting.form;

import org.qingmiao.indicator.cell.CellKey;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.Period;
import org.qingmiao.plan.DataElement;
import org.qingmiao.platform.Text;

/** One field of a form: which value it asks for, and how the field says so. */
public record FormField(DataElement element, OrgUnit unit, Period period, String options, Text optionsName) {
    public CellKey key() {
        return new CellKey(element.id(), unit.id(), period, options);
    }

    /** The same value one period earlier in the year before. */
    public CellKey before() {
        Period earlier = new Period(period.kind(), period.from().minusYears(1));
        return new CellKey(element.id(), unit.id(), earlier, options);
    }

    /** Name of the input. */
    public String field() {
        return "v:" + element.id() + ":" + unit.id() + ":" + period.iso() + ":" + options;
    }
}
