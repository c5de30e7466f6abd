package org.qingmiao.register.web.record.part;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.Text;

/**
 * A field of a record as a form asks for it.
 *
 * @param hint what may stand there; empty for nothing to say
 * @param type of the input, or of the keyboard that a phone shows
 * @param choices what can be chosen; the answers, where there are items
 * @param parts inputs of their own that make the value together; the items, where there are answers
 * @param texts what stands in the inputs
 * @param absences why there may be no value, where that is chosen beside it
 * @param several whether more than one may be chosen of those who are looked for
 */
public record InputView(
        String path,
        Text label,
        Text hint,
        Control control,
        Type type,
        boolean required,
        List<Choice> choices,
        List<Part> parts,
        Map<String, List<String>> texts,
        List<Choice> absences,
        boolean several,
        Optional<Text> problem) {

    /** How it is entered. */
    public enum Control {
        LINE,
        PARAGRAPHS,
        SELECT,
        RADIOS,
        CHECKBOXES,
        PARTS,
        ITEMS,
        /** Somebody is looked for, then chosen. */
        PICK,
        /** Not by a form of this version. */
        LATER
    }

    /** What is typed. */
    public enum Type {
        WORDS(null, null),
        NUMBER(null, "decimal"),
        DAY("date", null),
        MONTH("month", null),
        MINUTE("datetime-local", null),
        PHONE("tel", "tel");

        private final @Nullable String input;
        private final @Nullable String keyboard;

        Type(@Nullable String input, @Nullable String keyboard) {
            this.input = input;
            this.keyboard = keyboard;
        }

        public @Nullable String input() {
            return input;
        }

        public @Nullable String keyboard() {
            return keyboard;
        }
    }

    /** An input of its own within a field. */
    public record Part(String name, Text label, Type type) {}

    public String id() {
        return SentInputs.name(path, "");
    }

    /** Id and name of the input of a part. */
    public String id(String part) {
        return SentInputs.name(path, part);
    }

    public String typed(String part) {
        return InputTexts.first(texts, part);
    }

    public boolean chose(String part, String code) {
        List<String> chosen = texts.getOrDefault(part, List.of());
        return chosen.contains(code) || code.isEmpty() && chosen.stream().allMatch(String::isEmpty);
    }

    /** Whether one label stands for several inputs. */
    public boolean isGroup() {
        return switch (control) {
            case RADIOS, CHECKBOXES, PARTS, ITEMS, PICK -> true;
            default -> false;
        };
    }

    /** Whether the form sends anything of it. */
    public boolean isAsked() {
        return control != Control.LATER;
    }

    public boolean hasHint() {
        return !hint.zh().isEmpty();
    }

    public @Nullable String invalid() {
        return problem.isPresent() ? "true" : null;
    }

    /** Ids of what explains it to somebody who cannot see where it stands; absent if nothing does. */
    public @Nullable String describedBy() {
        String told = (hasHint() ? id() + "-hint " : "") + (problem.isPresent() ? id() + "-problem" : "");
        return told.isBlank() ? null : told.strip();
    }
}
