package org.qingmiao.child.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.qingmiao.field.CodeType;
import org.qingmiao.field.Field;
import org.qingmiao.field.FieldSet;
import org.qingmiao.field.FilledForm;
import org.qingmiao.field.Option;
import org.qingmiao.field.TextType;
import org.qingmiao.field.YesNoType;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** The form in which somebody says who a child is. */
final class ChildForm {
    static final String HOME = "home";
    static final String SCHOOL = "school";
    static final int ADDRESS = 200;
    private static final int GUARDIANS = 2;
    private static final int NAME = 60;

    private ChildForm() {}

    /** Of a child that is registered. */
    static FieldSet registering(List<Option> homes, List<Option> schools) {
        List<Field<?>> fields = new ArrayList<>(who());
        fields.add(Field.required(HOME, label(HOME), new CodeType(homes)).hint(hint(HOME)));
        fields.add(Field.optional(SCHOOL, label(SCHOOL), new CodeType(schools)));
        fields.addAll(living(GUARDIANS));
        return new FieldSet(fields);
    }

    /**
     * Of a correction: where a child lives and learns is changed by moving it.
     *
     * @param guardians how many it has; each has its place, as who is not said any more is none any more
     */
    static FieldSet correcting(int guardians) {
        List<Field<?>> fields = new ArrayList<>(who());
        fields.addAll(living(Math.max(GUARDIANS, guardians)));
        return new FieldSet(fields);
    }

    private static List<Field<?>> who() {
        return List.of(
                line("family", NAME),
                line("given", NAME).hint(hint("given")),
                line("birth", 10).hint(hint("birth")),
                Field.optional("sex", label("sex"), new CodeType(List.of(option("sex", "f"), option("sex", "m")))),
                Field.required("kind", label("kind"), codes("number", NumberKind.values())),
                line("number", NAME));
    }

    private static List<Field<?>> living(int guardians) {
        List<Field<?>> fields = new ArrayList<>(List.of(
                line("address", ADDRESS),
                Field.optional("residence", label("residence"), codes("residence", Residence.values())),
                line("living_code", 12),
                line("household_code", 12),
                yesNo("in_school"),
                yesNo("disabled")));
        for (int i = 1; i <= guardians; i++) {
            fields.add(Field.optional(
                    "guardian" + i + "_role", Messages.of("children.form.role", i), codes("role", Role.values())));
            fields.add(Field.optional(
                    "guardian" + i + "_name", Messages.of("children.form.guardian", i), TextType.line(NAME)));
            fields.add(Field.optional(
                    "guardian" + i + "_phone", Messages.of("children.form.phone", i), TextType.line(20)));
        }
        return fields;
    }

    private static Field<String> line(String id, int longest) {
        return Field.optional(id, label(id), TextType.line(longest));
    }

    private static Field<Boolean> yesNo(String id) {
        Text yes = Messages.of("children." + id + ".true");
        return Field.optional(id, label(id), new YesNoType(yes, Messages.of("children." + id + ".false")));
    }

    private static Text label(String id) {
        return Messages.of("children.form." + id);
    }

    private static Text hint(String id) {
        return Messages.of("children.form." + id + ".hint");
    }

    private static CodeType codes(String list, Enum<?>[] values) {
        return new CodeType(Arrays.stream(values)
                .map(value -> option(list, PartWords.word(value)))
                .toList());
    }

    private static Option option(String list, String code) {
        return new Option(code, Messages.of("children." + list + "." + code));
    }

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
                text(form, HOME),
                some(form, SCHOOL),
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
    static Optional<Birth> birth(String text) {
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

    /** The form with what is known of a child. */
    static FilledForm known(FieldSet fields, ChildStatement who, List<Guardian> guardians) {
        return FilledForm.read(fields, id -> List.of(typed(id, who, guardians)));
    }

    private static String typed(String id, ChildStatement who, List<Guardian> guardians) {
        Living living = who.living();
        return switch (id) {
            case "family" -> who.family();
            case "given" -> who.given();
            case "birth" -> who.birth().map(PartWords::written).orElse("");
            case "sex" -> who.sex().orElse("");
            case "kind" -> PartWords.word(who.number().kind());
            case "number" -> who.number().text();
            case "address" -> living.address();
            case "residence" -> living.residence().map(PartWords::word).orElse("");
            case "living_code" -> living.livingCode();
            case "household_code" -> living.householdCode();
            case "in_school" -> living.inSchool().map(ChildForm::yes).orElse("");
            case "disabled" -> living.disabled().map(ChildForm::yes).orElse("");
            default -> guardian(id, guardians);
        };
    }

    private static String yes(boolean yes) {
        return yes ? "y" : "n";
    }

    private static String guardian(String id, List<Guardian> guardians) {
        int end = id.indexOf('_');
        int at = Integer.parseInt(id.substring("guardian".length(), end)) - 1;
        if (at >= guardians.size()) {
            return "";
        }
        Guardian guardian = guardians.get(at);
        return switch (id.substring(end + 1)) {
            case "role" -> PartWords.word(guardian.role());
            case "name" -> guardian.name();
            default -> guardian.phone();
        };
    }
}
