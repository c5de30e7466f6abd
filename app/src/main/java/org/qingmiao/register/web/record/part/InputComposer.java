package org.qingmiao.register.web.record.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.web.record.part.InputView.Control;
import org.qingmiao.register.web.record.part.InputView.Part;

/** Makes the input of a field from its kind. */
record InputComposer(WorkingRegister register, FieldOptions options) {
    /** More than so many choices are a list that opens. */
    private static final int RADIOS = 5;

    InputView of(AskedField asked, Map<String, List<String>> texts, boolean required, Optional<Text> problem) {
        RegisterField field = asked.field();
        Optional<PointedChoices.Found> found = options.found(register, field, texts);
        List<Choice> choices = found.map(PointedChoices.Found::choices).orElseGet(() -> options.of(register, field));
        Control control = control(field, choices);
        boolean inside = control == Control.RADIOS || control == Control.SELECT;
        return new InputView(
                asked.path(),
                asked.label(),
                InputHints.of(asked),
                control,
                type(field.kind()),
                required,
                offered(control, required, choices, field, InputTexts.first(texts, "")),
                parts(field),
                texts,
                inside || control == Control.LATER ? List.of() : absences(field),
                field.kind() instanceof FieldKind.Persons,
                problem.or(() -> found.flatMap(PointedChoices.Found::told)));
    }

    private static Control control(RegisterField field, List<Choice> choices) {
        return switch (field.kind()) {
            case FieldKind.LongText k -> Control.PARAGRAPHS;
            case FieldKind.Codes k -> Control.CHECKBOXES;
            case FieldKind.Units k -> Control.CHECKBOXES;
            case FieldKind.YesNo k -> Control.RADIOS;
            case FieldKind.Code k -> choices.size() <= RADIOS ? Control.RADIOS : Control.SELECT;
            case FieldKind.Unit k -> Control.SELECT;
            case FieldKind.Reference k -> choices.isEmpty() ? Control.LINE : Control.SELECT;
            case FieldKind.Interval k -> Control.PARTS;
            case FieldKind.Period k -> Control.PARTS;
            case FieldKind.Place k -> Control.PARTS;
            case FieldKind.Score k -> Control.ITEMS;
            case FieldKind.Grid k -> Control.ITEMS;
            case FieldKind.Child k -> Control.PICK;
            case FieldKind.Person k -> Control.PICK;
            case FieldKind.Persons k -> Control.PICK;
            case FieldKind.Household k -> Control.PICK;
            case FieldKind.File k -> Control.LATER;
            case FieldKind.Signature k -> Control.LATER;
            default -> Control.LINE;
        };
    }

    private static InputView.Type type(FieldKind kind) {
        return switch (kind) {
            case FieldKind.Whole k -> InputView.Type.NUMBER;
            case FieldKind.Scaled k -> InputView.Type.NUMBER;
            case FieldKind.Ratio k -> InputView.Type.NUMBER;
            case FieldKind.Money k -> InputView.Type.NUMBER;
            case FieldKind.Day k -> k.precise() ? InputView.Type.DAY : InputView.Type.WORDS;
            case FieldKind.Month k -> InputView.Type.MONTH;
            case FieldKind.Moment k -> InputView.Type.MINUTE;
            case FieldKind.Phone k -> InputView.Type.PHONE;
            default -> InputView.Type.WORDS;
        };
    }

    private static List<Choice> offered(
            Control control, boolean required, List<Choice> choices, RegisterField field, String chosen) {
        return switch (control) {
            case RADIOS, SELECT -> choices(control, required, choices, field, chosen);
            case PICK -> field.kind() instanceof FieldKind.Persons || choices.isEmpty() ? choices : withNobody(choices);
            default -> choices;
        };
    }

    private static List<Choice> withNobody(List<Choice> choices) {
        List<Choice> all = new ArrayList<>(choices);
        all.add(new Choice("", Messages.of("registers.pick.none_of_them")));
        return all;
    }

    /** With nothing in front and the reasons why there is none behind; what stands there already is among them. */
    private static List<Choice> choices(
            Control control, boolean required, List<Choice> choices, RegisterField field, String chosen) {
        List<Choice> all = new ArrayList<>();
        if (control == Control.SELECT || !required) {
            all.add(new Choice("", Messages.of(control == Control.SELECT ? "field.choose" : "registers.form.open")));
        }
        all.addAll(choices);
        all.addAll(absences(field));
        if (all.stream().noneMatch(c -> c.code().equals(chosen)) && !chosen.isEmpty()) {
            all.add(new Choice(chosen, Text.same(ValueWords.shortened(chosen))));
        }
        return all;
    }

    private static List<Choice> absences(RegisterField field) {
        return field.absent().stream()
                .map(reason -> reason.name().toLowerCase(Locale.ROOT))
                .map(word -> new Choice(word, ValueWords.absence(word)))
                .toList();
    }

    private List<Part> parts(RegisterField field) {
        return switch (field.kind()) {
            case FieldKind.Interval k -> span(k.moments() ? InputView.Type.MINUTE : InputView.Type.DAY);
            case FieldKind.Period k -> span(InputView.Type.DAY);
            case FieldKind.Place k ->
                Stream.of(InputTexts.PLACE.toArray(String[]::new))
                        .map(name -> part(name, name.equals("words") ? InputView.Type.WORDS : InputView.Type.NUMBER))
                        .toList();
            default ->
                options.items(register, field).stream()
                        .map(item -> new Part(InputTexts.ITEM + item.code(), item.label(), InputView.Type.WORDS))
                        .toList();
        };
    }

    private static List<Part> span(InputView.Type type) {
        return List.of(part(InputTexts.FROM, type), part(InputTexts.TO, type));
    }

    private static Part part(String name, InputView.Type type) {
        return new Part(name, Messages.of("registers.form.part." + name), type);
    }
}
