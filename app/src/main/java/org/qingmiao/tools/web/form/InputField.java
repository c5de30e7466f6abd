package org.qingmiao.tools.web.form;

import java.util.List;
import java.util.Optional;

/**
 * A field of a form, in the language of the page.
 *
 * @param options what can be chosen; empty if something is typed
 * @param problem what is wrong with the value
 */
public record InputField(
        String name,
        String label,
        String hint,
        Form form,
        String value,
        List<Option> options,
        Optional<String> problem) {
    /** How it is entered. */
    public enum Form {
        CHOICE,
        DATE,
        NUMBER,
        TEXT
    }

    /** One thing that can be chosen; the empty value is "unknown". */
    public record Option(String value, String words) {}

    public InputField {
        options = List.copyOf(options);
    }
}
