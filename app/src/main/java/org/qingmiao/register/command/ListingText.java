package org.qingmiao.register.command;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The list for people: a register a paragraph, a kind of thing a line. */
final class ListingText {
    private static final List<String> KINDS =
            List.of("fields", "groups", "states", "flags", "steps", "deadlines", "hand_overs", "decisions", "counts");

    private ListingText() {}

    static String of(List<Map<String, Object>> registers) {
        return registers.stream().map(ListingText::one).collect(Collectors.joining("\n"));
    }

    private static String one(Map<String, Object> register) {
        StringBuilder text = new StringBuilder();
        Map<?, ?> name = (Map<?, ?>) register.getOrDefault("name", Map.of());
        text.append(register.get("id"))
                .append("  ")
                .append(name.get("zh"))
                .append(" | ")
                .append(name.get("en"));
        text.append('\n');
        line(text, "clauses", words(register.get("clauses")));
        for (String kind : KINDS) {
            line(text, kind, ids(register.get(kind)));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String kind, String words) {
        if (!words.isEmpty()) {
            text.append("  ").append(kind).append(": ").append(words).append('\n');
        }
    }

    private static String words(@Nullable Object list) {
        return list instanceof List<?> all ? all.stream().map(String::valueOf).collect(Collectors.joining(", ")) : "";
    }

    /** Ids of things, fields with their type. */
    private static String ids(@Nullable Object list) {
        if (!(list instanceof List<?> all)) {
            return "";
        }
        return all.stream()
                .map(thing -> thing instanceof Map<?, ?> map
                        ? map.get("id") + (map.get("type") == null ? "" : " " + map.get("type"))
                        : String.valueOf(thing))
                .collect(Collectors.joining(", "));
    }
}
