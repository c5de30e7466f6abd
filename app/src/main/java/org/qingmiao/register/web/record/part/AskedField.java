package org.qingmiao.register.web.record.part;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.definition.Source;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.trial.given.TrialField;

/**
 * A field that a form asks for.
 *
 * @param path under which it is stored and faults are told
 * @param member of the section, where it has members
 */
public record AskedField(String path, Section section, Optional<String> member, RegisterField field) {
    /** Those of these paths that people type, in the order of the definition. */
    public static List<AskedField> ofRecord(KeptRegister register, Collection<String> paths) {
        List<AskedField> asked = new ArrayList<>();
        register.fields().byPath().forEach((path, field) -> {
            if (paths.contains(path) && isTyped(field.field())) {
                asked.add(of(path, field));
            }
        });
        return List.copyOf(asked);
    }

    static AskedField of(String path, TrialField field) {
        return new AskedField(path, field.section(), field.member(), field.field());
    }

    /** Those of a section with rows. */
    public static List<AskedField> ofRow(Section section, Collection<String> paths) {
        return section.fields().values().stream()
                .map(field -> new AskedField(section.id() + "." + field.id(), section, Optional.empty(), field))
                .filter(asked -> paths.contains(asked.path()) && isTyped(asked.field()))
                .toList();
    }

    /** With the member in front, where there are several of the same name. */
    public Text label() {
        return section.label(member, field);
    }

    private static boolean isTyped(RegisterField field) {
        return !field.traits().retired()
                && switch (field.source()) {
                    case Source.Typed s -> !s.steps();
                    case Source.Computed s -> s.orTyped();
                    case Source.Proposed s -> true;
                    case Source.Judged s -> false;
                };
    }
}
