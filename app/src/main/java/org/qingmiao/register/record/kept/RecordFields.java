package org.qingmiao.register.record.kept;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.Source;
import org.qingmiao.register.trial.given.TrialField;
import org.qingmiao.register.trial.given.TrialFields;

/**
 * The fields that a record has once, by the paths under which they are stored ({@code section.field},
 * {@code section.member.field}) and the names by which expressions and messages speak of them.
 */
public final class RecordFields {
    private final Map<String, TrialField> byPath = new LinkedHashMap<>();
    private final Map<String, String> paths = new LinkedHashMap<>();

    public RecordFields(Register register) {
        for (TrialField field : new TrialFields(register).all()) {
            String path = path(field);
            byPath.put(path, field);
            paths.put(field.name(), path);
            paths.putIfAbsent(field.path(), path);
        }
    }

    private static String path(TrialField field) {
        String member = field.member().map(m -> m + ".").orElse("");
        return field.section().id() + "." + member + field.field().id();
    }

    /** In the order of the definition. */
    public Map<String, TrialField> byPath() {
        return byPath;
    }

    public Optional<TrialField> at(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** The path of a field that is spoken of; the name itself if it is none: a section, a field of rows, the record. */
    public String path(String name) {
        return paths.getOrDefault(name, name);
    }

    /** Whether people give a field at all. */
    public static boolean isTyped(RegisterField field) {
        return !field.traits().retired()
                && switch (field.source()) {
                    case Source.Typed s -> !s.steps();
                    case Source.Computed s -> s.orTyped();
                    case Source.Proposed s -> true;
                    case Source.Judged s -> false;
                };
    }
}
