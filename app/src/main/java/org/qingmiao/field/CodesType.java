package org.qingmiao.field;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;

/**
 * Several of a list, each once, in the order of the list. In files they are joined by {@code ;} (also {@code ；}).
 *
 * @param one what each of them is
 */
public record CodesType(CodeType one) implements FieldType<List<String>> {
    private static final String BETWEEN = ";";

    @Override
    public ParseResult<List<String>> parse(String text) {
        Set<String> chosen = new LinkedHashSet<>();
        for (String part : text.replace('；', ';').split(BETWEEN, -1)) {
            if (part.isBlank()) {
                continue;
            }
            switch (one.parse(part.strip())) {
                case ParseResult.Value<String> v -> chosen.add(v.value());
                case ParseResult.Wrong<String> w -> {
                    return new ParseResult.Wrong<>(w.problem());
                }
            }
        }
        return new ParseResult.Value<>(inOrder(chosen));
    }

    private List<String> inOrder(Set<String> chosen) {
        List<String> codes = new ArrayList<>();
        one.options().stream().map(Option::code).filter(chosen::contains).forEach(codes::add);
        return List.copyOf(codes);
    }

    @Override
    public String typed(List<String> value) {
        return String.join(BETWEEN, value);
    }

    @Override
    public String print(List<String> value, Lang lang) {
        return Messages.list(value.stream().map(code -> one.print(code, lang)).toList())
                .in(lang);
    }
}
