package org.qingmiao.register.record.kept;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterField;

/** What a register needs that this version does not have; its records are kept once it does. */
public enum MissingPart {
    /** It points to children, guardians or households, which the child index will tell apart. */
    CHILD_INDEX;

    /** What a register lacks; nothing if its records are kept. */
    public static Set<MissingPart> of(Register register) {
        Set<MissingPart> missing = EnumSet.noneOf(MissingPart.class);
        register.sections().values().stream()
                .flatMap(s -> s.fields().values().stream())
                .forEach(field -> add(field, missing));
        return Set.copyOf(missing);
    }

    private static void add(RegisterField field, Set<MissingPart> missing) {
        switch (field.kind()) {
            case FieldKind.Child k -> missing.add(CHILD_INDEX);
            case FieldKind.Person k -> missing.add(CHILD_INDEX);
            case FieldKind.Persons k -> missing.add(CHILD_INDEX);
            case FieldKind.Household k -> missing.add(CHILD_INDEX);
            default -> {}
        }
    }

    /** A sentence. */
    public Text told() {
        return Messages.of("registers.missing." + name().toLowerCase(Locale.ROOT));
    }
}
