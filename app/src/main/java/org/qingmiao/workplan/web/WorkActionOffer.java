package org.qingmiao.workplan.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.qingmiao.field.CodeType;
import org.qingmiao.field.DayType;
import org.qingmiao.field.Field;
import org.qingmiao.field.FieldSet;
import org.qingmiao.field.Option;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Text;
import org.qingmiao.workplan.UnitMeasure;
import org.qingmiao.workplan.WorkAction.Source;

/**
 * What can be chosen in the form for an action.
 *
 * @param measures of the unit
 * @param first the day before which nothing can have happened
 * @param today the day after which nothing can have happened
 */
record WorkActionOffer(List<Option> measures, LocalDate first, LocalDate today) {
    static WorkActionOffer of(Plan plan, List<UnitMeasure> measures, LocalDate today) {
        List<Option> options = measures.stream()
                .map(m -> new Option(m.measure().id(), label(m)))
                .toList();
        return new WorkActionOffer(options, LocalDate.of(plan.head().from(), 1, 1), today);
    }

    private static Text label(UnitMeasure m) {
        String ref = m.clause().ref() + " ";
        return new Text(ref + m.measure().name().zh(), ref + m.measure().name().en());
    }

    FieldSet fields() {
        List<Field<?>> fields = new ArrayList<>(List.of(
                measure(),
                WorkActionFields.TITLE,
                WorkActionFields.OWNER,
                WorkActionFields.DUE,
                WorkActionFields.STATE,
                WorkActionFields.SHARE,
                day()));
        for (Source source : Source.values()) {
            fields.addAll(List.of(WorkActionFields.budget(source), WorkActionFields.spent(source)));
        }
        fields.add(WorkActionFields.NOTE);
        return new FieldSet(fields);
    }

    Field<String> measure() {
        return Field.required("measure", WorkActionFields.label("measure"), new CodeType(measures))
                .saying("workplan.wrong.measure");
    }

    Field<LocalDate> day() {
        return Field.optional("day", WorkActionFields.label("day"), new DayType(first, today))
                .hint(WorkActionFields.words("day.hint"))
                .saying("workplan.wrong.day", first, today);
    }
}
