package org.qingmiao.register.web;

import java.util.ArrayList;
import java.util.List;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterState;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.definition.Section;

/** Steps in words: from where, to where, by whom, what they ask. */
final class StepWords {
    private final Register register;
    private final RegisterNames names;
    private final DutyNames duties;

    StepWords(Register register, DutyNames duties) {
        this.register = register;
        this.names = new RegisterNames(register);
        this.duties = duties;
    }

    List<DefinitionView.Step> rows() {
        return register.steps().values().stream().map(this::row).toList();
    }

    private DefinitionView.Step row(RegisterStep step) {
        List<Text> by = new ArrayList<>(step.by().stream().map(duties::of).toList());
        step.second().ifPresent(second -> by.add(Messages.of("registers.step.second", duties.of(second))));
        return new DefinitionView.Step(
                step.label(),
                from(step),
                step.to().map(to -> state(step, to)).orElse(DefinitionWords.NOTHING),
                Messages.list(by),
                Messages.list(step.ask().stream().map(names::sectionOrField).toList()));
    }

    private Text from(RegisterStep step) {
        return switch (step.origin()) {
            case RegisterStep.From.Nothing nothing -> DefinitionWords.NOTHING;
            case RegisterStep.From.Any any -> Messages.of("registers.step.any");
            case RegisterStep.From.States states ->
                Messages.list(states.states().stream().map(s -> state(step, s)).toList());
        };
    }

    /** A step about a row moves between the states of rows. */
    private Text state(RegisterStep step, String id) {
        return step.section()
                .map(section -> register.sections().get(section))
                .map(Section::states)
                .map(states -> states.get(id))
                .map(RegisterState::label)
                .orElseGet(() -> names.state(id));
    }
}
