package org.qingmiao.register.trial.given;

import java.util.Optional;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.Section;

/**
 * One field as a record has it: once for each member of a section that has members.
 *
 * @param name as it is printed: its id, or with section or member where the id alone is not enough
 * @param order place among all fields of the register
 */
public record TrialField(String name, Section section, Optional<String> member, RegisterField field, int order) {
    /** The name with its section in front, which always works. */
    public String path() {
        return member.map(m -> name).orElse(section.id() + "." + field.id());
    }

    /** As people read it, with the member in front where there are several of the same name. */
    public Text label() {
        return section.label(member, field);
    }
}
