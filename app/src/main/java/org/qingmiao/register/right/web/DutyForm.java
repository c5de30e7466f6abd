package org.qingmiao.register.right.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.qingmiao.field.CodeType;
import org.qingmiao.field.DayType;
import org.qingmiao.field.Field;
import org.qingmiao.field.FieldSet;
import org.qingmiao.field.FilledForm;
import org.qingmiao.field.Option;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.platform.DateParser;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.PackWide.Duty;

/** What is asked when a duty is given. */
record DutyForm(Field<String> person, Field<String> duty, Field<String> unit, Field<LocalDate> until) {
    /** @param today the first day on which it may end */
    static DutyForm of(Map<String, Text> people, Map<String, Duty> duties, List<OrgUnit> units, LocalDate today) {
        return new DutyForm(
                Field.required("person", label("person"), new CodeType(people(people)))
                        .saying("duties.wrong.person"),
                Field.required("duty", label("duty"), new CodeType(duties(duties)))
                        .saying("duties.wrong.duty"),
                Field.required("unit", label("unit"), new CodeType(units(units)))
                        .saying("duties.wrong.unit"),
                Field.optional("until", label("until"), new DayType(today, DateParser.LAST))
                        .hint(Messages.of("duties.until.hint"))
                        .saying("duties.wrong.until"));
    }

    private static Text label(String field) {
        return Messages.of("duties.field." + field);
    }

    private static List<Option> people(Map<String, Text> people) {
        return people.entrySet().stream()
                .map(p -> new Option(p.getKey(), Messages.of("duties.person", p.getValue(), p.getKey())))
                .toList();
    }

    static List<Option> duties(Map<String, Duty> duties) {
        return duties.values().stream().map(d -> new Option(d.id(), d.label())).toList();
    }

    static List<Option> units(List<OrgUnit> units) {
        return units.stream().map(u -> new Option(u.id(), u.name())).toList();
    }

    FieldSet fields() {
        return FieldSet.of(person, duty, unit, until);
    }

    FilledForm read(Function<String, List<String>> sent) {
        return FilledForm.read(fields(), sent);
    }

    Optional<LocalDate> until(FilledForm filled) {
        return filled.value(until);
    }
}
