package org.qingmiao.register.formula;

import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.Section;

/** A field that is computed, proposed or judged, with its section. */
public record ComputedField(Section section, RegisterField field) {
    /** {@code section.field}. */
    public String path() {
        return section.id() + "." + field.id();
    }
}
