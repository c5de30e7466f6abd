package org.qingmiao.page.style;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.qingmiao.platform.Resources;

/** Colours and sizes by name, as {@code style/tokens.css} says them for pages and for everything else. */
public final class StyleTokens {
    private static final Pattern DECLARATION = Pattern.compile("--([a-z0-9-]+): ([^;]+);");
    private static final Pattern USE = Pattern.compile("var\\(--([a-z0-9-]+)\\)");
    private static final Map<String, String> VALUES = DECLARATION
            .matcher(Resources.text("/style/tokens.css"))
            .results()
            .collect(Collectors.toUnmodifiableMap(m -> m.group(1), m -> m.group(2)));

    private StyleTokens() {}

    /** @throws IllegalArgumentException if there is no such token */
    public static String value(String token) {
        String value = VALUES.get(token);
        if (value == null) {
            throw new IllegalArgumentException("no token --" + token);
        }
        return value;
    }

    /** A style sheet with values in place of names, for readers that know no variables. */
    public static String resolved(String css) {
        return USE.matcher(css).replaceAll(m -> Matcher.quoteReplacement(value(m.group(1))));
    }
}
