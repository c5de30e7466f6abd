package org.qingmiao.register.web.record.part;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.record.RecordOutcome.RecordFault;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.springframework.stereotype.Component;

/** Puts the fields of a form together, section by section, with what stands in them and what is wrong. */
@Component
public class RecordFormComposer {
    /** The name of the reason, among the paths of faults. */
    public static final String REASON = "reason";

    private final FieldOptions options;

    RecordFormComposer(FieldOptions options) {
        this.options = options;
    }

    /**
     * What is asked.
     *
     * @param state in which the record is, or will be
     * @param needed those that must be given; nothing if the state of the record says it
     */
    public record Asking(
            WorkingRegister register, List<AskedField> fields, String state, Optional<Set<String>> needed) {}

    /**
     * What stands in the inputs if nothing was sent yet.
     *
     * @param cell by path; absent for nothing
     */
    public static Map<String, Map<String, List<String>>> texts(
            List<AskedField> fields, Function<String, @Nullable Object> cell) {
        Map<String, Map<String, List<String>>> texts = new LinkedHashMap<>();
        fields.forEach(f -> texts.put(f.path(), InputTexts.of(f.field(), cell.apply(f.path()))));
        return texts;
    }

    /** The sections that have a field to fill. */
    public List<RecordFormView.Part> parts(
            Asking asking, Map<String, Map<String, List<String>>> texts, List<RecordFault> faults) {
        Map<String, Text> problems = new LinkedHashMap<>();
        faults.forEach(f -> problems.putIfAbsent(f.path(), f.message()));
        InputComposer inputs = new InputComposer(asking.register(), options);
        Map<Section, List<InputView>> sections = new LinkedHashMap<>();
        for (AskedField field : asking.fields()) {
            InputView input = inputs.of(
                    field,
                    texts.getOrDefault(field.path(), Map.of()),
                    asking.needed()
                            .map(needed -> needed.contains(field.path()))
                            .orElseGet(() -> isRequired(asking, field)),
                    Optional.ofNullable(problems.get(field.path())));
            sections.computeIfAbsent(field.section(), s -> new ArrayList<>()).add(input);
        }
        return sections.entrySet().stream()
                .map(s -> new RecordFormView.Part(
                        s.getKey().id(), s.getKey().label(), s.getKey().why(), s.getValue()))
                .toList();
    }

    private static boolean isRequired(Asking asking, AskedField asked) {
        return asked.field()
                .required()
                .filter(r -> asking.register().kept().compiled().isRequired(asked.section(), r, asking.state()))
                .isPresent();
    }

    /** What is wrong with what one input asks. */
    public static Optional<Text> problem(List<RecordFault> faults, String path) {
        return faults.stream()
                .filter(f -> f.path().equals(path))
                .map(RecordFault::message)
                .findFirst();
    }

    /** The input of the reason, with what was typed. */
    public static RecordFormView.Reason reason(String typed, List<RecordFault> faults) {
        return new RecordFormView.Reason(typed, problem(faults, REASON));
    }

    /** The summary above a form: each fault with the input to which it leads. */
    public List<RecordFormView.Fault> summary(Asking asking, List<RecordFault> faults) {
        return faults.stream().map(fault -> fault(asking, fault)).toList();
    }

    private static RecordFormView.Fault fault(Asking asking, RecordFault fault) {
        if (fault.path().equals(REASON)) {
            return new RecordFormView.Fault(
                    REASON, org.qingmiao.platform.Messages.of("registers.form.reason"), fault.message());
        }
        return asking.fields().stream()
                .filter(f -> f.path().equals(fault.path()))
                .findFirst()
                .map(f -> new RecordFormView.Fault(SentInputs.name(f.path(), ""), f.label(), fault.message()))
                .orElseGet(() -> new RecordFormView.Fault("", elsewhere(asking, fault.path()), fault.message()));
    }

    /** A field that the form does not ask, a section, or the record as a whole. */
    private static Text elsewhere(Asking asking, String path) {
        return asking.register()
                .kept()
                .fields()
                .at(path)
                .map(f -> AskedField.of(path, f).label())
                .or(() -> Optional.ofNullable(
                                asking.register().definition().sections().get(path))
                        .map(Section::label))
                .orElse(Text.same(""));
    }
}
