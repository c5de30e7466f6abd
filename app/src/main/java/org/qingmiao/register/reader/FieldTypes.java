package org.qingmiao.register.reader;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qingmiao.register.definition.FieldKind;

/** Reads the type of a field: a word, with a parameter in brackets where it has one. */
final class FieldTypes {
    /** What is told to somebody who wrote another word. */
    static final String KNOWN =
            "text, long_text, code(list), codes(list), yes_no, whole, scaled(1 … 9), ratio(n), money,"
                    + " date, date(precision), month, moment, interval(date|moment), period, term, hours, unit(kind), units(kind),"
                    + " division, place, person_name, resident_id, phone, file, signature, worker(duty), child, person, persons,"
                    + " person_or_unit, household, record(register), score(instrument), rate(table), grid(items; answers)";

    private static final Pattern WRITTEN = Pattern.compile("([a-z_]+)(?:\\(([^()]+)\\))?");

    private FieldTypes() {}

    static Optional<FieldKind> of(String written) {
        Matcher matcher = WRITTEN.matcher(written.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String word = matcher.group(1);
        return Optional.ofNullable(matcher.group(2))
                .map(parameter -> with(word, parameter.strip()))
                .orElseGet(() -> plain(word));
    }

    private static Optional<FieldKind> plain(String word) {
        return Optional.ofNullable(
                switch (word) {
                    case "text" -> new FieldKind.Line();
                    case "long_text" -> new FieldKind.LongText();
                    case "yes_no" -> new FieldKind.YesNo();
                    case "whole" -> new FieldKind.Whole();
                    case "money" -> new FieldKind.Money();
                    case "date" -> new FieldKind.Day(true);
                    case "month" -> new FieldKind.Month();
                    case "moment" -> new FieldKind.Moment();
                    case "period" -> new FieldKind.Period();
                    case "term" -> new FieldKind.Term();
                    case "hours" -> new FieldKind.Hours();
                    case "unit" -> new FieldKind.Unit(Optional.empty());
                    case "units" -> new FieldKind.Units(Optional.empty());
                    case "division" -> new FieldKind.Division();
                    case "place" -> new FieldKind.Place();
                    case "person_name" -> new FieldKind.PersonName();
                    case "resident_id" -> new FieldKind.ResidentId();
                    case "phone" -> new FieldKind.Phone();
                    case "file" -> new FieldKind.File();
                    case "signature" -> new FieldKind.Signature();
                    case "worker" -> new FieldKind.Worker(Optional.empty());
                    case "child" -> new FieldKind.Child();
                    case "person" -> new FieldKind.Person();
                    case "persons" -> new FieldKind.Persons();
                    case "person_or_unit" -> new FieldKind.PersonOrUnit();
                    case "household" -> new FieldKind.Household();
                    default -> null;
                });
    }

    private static Optional<FieldKind> with(String word, String parameter) {
        return Optional.ofNullable(
                switch (word) {
                    case "code" -> new FieldKind.Code(parameter);
                    case "codes" -> new FieldKind.Codes(parameter);
                    case "scaled" -> parameter.matches("[1-9]") ? new FieldKind.Scaled(digit(parameter)) : null;
                    case "ratio" -> parameter.matches("[0-9]") ? new FieldKind.Ratio(digit(parameter)) : null;
                    case "date" -> parameter.equals("precision") ? new FieldKind.Day(false) : null;
                    case "interval" ->
                        List.of("date", "moment").contains(parameter)
                                ? new FieldKind.Interval(parameter.equals("moment"))
                                : null;
                    case "unit" -> new FieldKind.Unit(Optional.of(parameter));
                    case "units" -> new FieldKind.Units(Optional.of(parameter));
                    case "worker" -> new FieldKind.Worker(Optional.of(parameter));
                    case "record" -> reference(parameter);
                    case "score" -> new FieldKind.Score(parameter);
                    case "rate" -> new FieldKind.Rate(parameter);
                    case "grid" -> grid(parameter);
                    default -> null;
                });
    }

    private static int digit(String parameter) {
        return parameter.charAt(0) - '0';
    }

    private static FieldKind reference(String parameter) {
        int dot = parameter.indexOf('.');
        return dot < 0
                ? new FieldKind.Reference(parameter, Optional.empty())
                : new FieldKind.Reference(parameter.substring(0, dot), Optional.of(parameter.substring(dot + 1)));
    }

    private static @Nullable FieldKind grid(String parameter) {
        int semicolon = parameter.indexOf(';');
        if (semicolon < 0) {
            return null;
        }
        List<String> answers =
                List.of(parameter.substring(semicolon + 1).strip().split("\\s+", -1));
        return new FieldKind.Grid(parameter.substring(0, semicolon).strip(), answers);
    }
}
