package org.qingmiao.field;

import java.util.List;
import java.util.Optional;
import org.qingmiao.platform.Lang;

/**
 * One of a list. Understood are the code and, in files, its label in either language.
 *
 * @param options in the order in which they are offered
 */
public record CodeType(List<Option> options) implements FieldType<String> {
    public CodeType {
        options = List.copyOf(options);
        if (options.stream().map(Option::code).distinct().count() < options.size()) {
            throw new IllegalArgumentException("a code stands there twice: " + options);
        }
    }

    /** The option that a text names; an exact code goes before a label. */
    public Optional<Option> find(String text) {
        return options.stream()
                .filter(o -> o.code().equals(text))
                .findFirst()
                .or(() -> options.stream()
                        .filter(o ->
                                o.label().zh().equals(text) || o.label().en().equalsIgnoreCase(text))
                        .findFirst());
    }

    @Override
    public ParseResult<String> parse(String text) {
        return find(text)
                .<ParseResult<String>>map(o -> new ParseResult.Value<>(o.code()))
                .orElseGet(() -> ParseResult.wrong("field.wrong.code", Excerpt.of(text)));
    }

    @Override
    public String typed(String value) {
        return value;
    }

    /** The label; for a code that is no longer offered, the code itself. */
    @Override
    public String print(String value, Lang lang) {
        return options.stream()
                .filter(o -> o.code().equals(value))
                .map(o -> o.label().in(lang))
                .findFirst()
                .orElse(value);
    }
}
