package org.qingmiao.register.web;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.DebtRule;
import org.qingmiao.register.definition.HandOver;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.RegisterFlag;
import org.qingmiao.register.definition.RegisterState;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.definition.Section;

/** The names that a register gives its parts; the id of what it does not define. */
public record RegisterNames(Register register) {
    public Text state(String id) {
        return name(register.states(), id, RegisterState::label);
    }

    public Text step(String id) {
        return name(register.steps(), id, RegisterStep::label);
    }

    public Text handOver(String id) {
        return name(register.handOvers(), id, HandOver::label);
    }

    public Text section(String id) {
        return name(register.sections(), id, Section::label);
    }

    public Text deadline(String id) {
        return name(register.deadlines(), id, DebtRule::label);
    }

    public Text flag(String id) {
        return name(register.flags(), id, RegisterFlag::label);
    }

    public Text field(String path) {
        return register.field(path).map(RegisterField::label).orElseGet(() -> Text.same(path));
    }

    public Text sectionOrField(String path) {
        return register.sections().containsKey(path) ? section(path) : field(path);
    }

    private static <T> Text name(Map<String, T> parts, String id, Function<T, Text> label) {
        return Optional.ofNullable(parts.get(id)).map(label).orElseGet(() -> Text.same(id));
    }
}
