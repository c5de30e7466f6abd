package org.qingmiao.register.formula;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.Section;

/** The fields of a register that others may read, by the names under which they are known there. */
final class SharedFields {
    private SharedFields() {}

    /**
     * @param section the section to whose rows a reference points
     * @param all whether everything is read: a register may read itself
     */
    static Map<String, RegisterField> of(Register register, Optional<String> section, boolean all) {
        Map<String, RegisterField> fields = new LinkedHashMap<>();
        for (Section one : register.sections().values()) {
            boolean pointed = section.filter(one.id()::equals).isPresent();
            if (one.hasRows() == section.isPresent() && (pointed || section.isEmpty())) {
                one.fields().values().stream()
                        .filter(f -> all || isShared(register, one, f))
                        .forEach(f -> name(one, f, fields));
            }
        }
        return fields;
    }

    private static void name(Section section, RegisterField field, Map<String, RegisterField> fields) {
        if (section.members().isEmpty()) {
            fields.put(field.id(), field);
        }
        section.members().forEach(m -> fields.put(m + "." + field.id(), field));
    }

    private static boolean isShared(Register register, Section section, RegisterField field) {
        return section.shares().contains(field.id())
                || register.shares().contains(section.id())
                || register.shares().contains(section.id() + "." + field.id())
                || !section.hasRows() && register.shares().contains(field.id());
    }
}
