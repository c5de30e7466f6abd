package org.qingmiao.child.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.qingmiao.child.ChildStatement.NumberKind;
import org.qingmiao.child.ChildStatement.Residence;
import org.qingmiao.child.ChildStatement.Role;
import org.qingmiao.field.CodeType;
import org.qingmiao.field.Field;
import org.qingmiao.field.FieldSet;
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
}
