package org.qingmiao.field;

import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Text;

/**
 * Yes or no.
 *
 * @param yes what yes is called
 * @param no what no is called
 */
public record YesNoType(Text yes, Text no) implements FieldType<Boolean> {
    private static final String YES = "y";
    private static final String NO = "n";

    /** The two as options. */
    public CodeType options() {
        return new CodeType(java.util.List.of(new Option(YES, yes), new Option(NO, no)));
    }

    @Override
    public ParseResult<Boolean> parse(String text) {
        return switch (text) {
            case "Y", "true" -> new ParseResult.Value<>(true);
            case "N", "false" -> new ParseResult.Value<>(false);
            default -> options().parse(text).then(code -> new ParseResult.Value<>(code.equals(YES)));
        };
    }

    @Override
    public String typed(Boolean value) {
        return value ? YES : NO;
    }

    @Override
    public String print(Boolean value, Lang lang) {
        return (value ? yes : no).in(lang);
    }
}
