package org.qingmiao.register.web.record.part;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.web.record.part.InputView.Control;

/** Inputs of forms that ask for something that is no field of the record. */
public final class PlainInputs {
    private PlainInputs() {}

    /** One of several, or nothing yet. */
    public static InputView select(
            String path, Text label, List<Choice> choices, String chosen, Optional<Text> problem) {
        List<Choice> all = new ArrayList<>(List.of(new Choice("", Messages.of("field.choose"))));
        all.addAll(choices);
        return input(path, label, Control.SELECT, true, all, chosen, problem);
    }

    /** Whether something holds. */
    public static InputView check(String path, Text label, boolean set) {
        List<Choice> choices = List.of(new Choice("yes", label));
        return input(path, Text.same(""), Control.CHECKBOXES, false, choices, set ? "yes" : "", Optional.empty());
    }

    /** Some sentences, or none. */
    public static InputView words(String path, Text label, String typed, Optional<Text> problem) {
        return input(path, label, Control.PARAGRAPHS, false, List.of(), typed, problem);
    }

    private static InputView input(
            String path,
            Text label,
            Control control,
            boolean required,
            List<Choice> choices,
            String text,
            Optional<Text> problem) {
        return new InputView(
                path,
                label,
                Text.same(""),
                control,
                InputView.Type.WORDS,
                required,
                choices,
                List.of(),
                Map.of("", List.of(text)),
                List.of(),
                false,
                problem);
    }

    /** What was sent in one. */
    public static String sent(HttpServletRequest request, String path) {
        return RecordRequests.parameter(request, SentInputs.name(path, ""));
    }
}
