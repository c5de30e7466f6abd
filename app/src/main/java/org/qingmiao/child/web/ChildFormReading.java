package org.qingmiao.child.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qingmiao.child.ChildStatement;
import org.qingmiao.child.ChildStatement.Birth;
import org.qingmiao.child.ChildStatement.Guardian;
import org.qingmiao.child.ChildStatement.Living;
import org.qingmiao.child.ChildStatement.NumberKind;
import org.qingmiao.child.ChildStatement.Precision;
import org.qingmiao.child.ChildStatement.Residence;
import org.qingmiao.child.ChildStatement.Role;
import org.qingmiao.field.FilledForm;

/** Reads what somebody said of a child in the form. */
final class ChildFormReading {
    private ChildFormReading() {}

    /** The form as it is, with what is wrong with the day of birth, which may be known in part. */
    static FilledForm judged(FilledForm form) {
        return form.text("birth").isEmpty() || birth(form.text("birth")).isPresent()
                ? form
                : form.wrong("birth", "children.wrong.birth");
    }

    /** What a form that is right says. */
    static ChildStatement statement(FilledForm form) {
        return new ChildStatement(
                ChildStatement.DESK,
                text(form, "family"),
                text(form, "given"),
                birth(text(form, "birth")),
                some(form, "sex"),
                new ChildStatement.PersonNumber(
                        some(form, "kind").map(k -> enumOf(NumberKind.class, k)).orElse(NumberKind.NONE),
                        text(form, "number")),
                text(form, ChildForm.HOME),
                some(form, ChildForm.SCHOOL),
                new Living(
                        text(form, "address"),
                        some(form, "residence").map(r -> enumOf(Residence.class, r)),
                        text(form, "household_code"),
                        text(form, "living_code"),
                        some(form, "in_school").map(Boolean::valueOf),
                        some(form, "disabled").map(Boolean::valueOf)),
                guardians(form));
    }

    private static <E extends Enum<E>> E enumOf(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }

    /** As it was read: of what can be chosen, the code. */
    private static Optional<String> some(FilledForm form, String id) {
        return Optional.ofNullable(form.values().get(id)).map(Object::toString);
    }

    private static String text(FilledForm form, String id) {
        return some(form, id).orElse("");
    }

    private static List<Guardian> guardians(FilledForm form) {
        List<Guardian> guardians = new ArrayList<>();
        for (int i = 1; form.fields().find("guardian" + i + "_name").isPresent(); i++) {
            String name = text(form, "guardian" + i + "_name");
            String phone = text(form, "guardian" + i + "_phone");
            if (!name.isEmpty() || !phone.isEmpty()) {
                Role role = some(form, "guardian" + i + "_role")
                        .map(r -> enumOf(Role.class, r))
                        .orElse(Role.GUARDIAN);
                guardians.add(new Guardian(role, name, phone));
            }
        }
        return guardians;
    }

    /** A day, a month or a year. */
    private static Optional<Birth> birth(String text) {
        try {
            return switch (text.length()) {
                case 4 -> Optional.of(new Birth(Year.parse(text).atDay(1), Precision.YEAR));
                case 7 -> Optional.of(new Birth(YearMonth.parse(text).atDay(1), Precision.MONTH));
                case 10 -> Optional.of(new Birth(LocalDate.parse(text), Precision.DAY));
                default -> Optional.empty();
            };
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
