package org.qingmiao.register.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingmiao.pack.SourceLocation;

/**
 * One case.
 *
 * @param cells the record that is given
 * @param now when it is looked at; empty if nobody says it
 * @param acts what is done to it, in the order of time
 * @param then what must come out
 */
record RegisterCase(
        String name,
        Map<String, @Nullable Object> cells,
        String now,
        List<Act> acts,
        Map<String, Noted> then,
        SourceLocation place) {

    static final Set<String> KEYS = Set.of("case", "id", "example", "given", "now", "do", "then");

    /** A step that somebody takes: {@code [moment, duty, step, { fields }]}. */
    record Act(String moment, String step, Map<String, @Nullable Object> fields, SourceLocation place) {}

    /** @param defaults what every record of the file has unless its case says otherwise */
    static RegisterCase of(Noted node, Map<String, Noted> defaults) {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        defaults.forEach((key, value) -> cells.put(key, value.plain()));
        node.at("given").map(Noted::map).orElse(Map.of()).forEach((key, value) -> cells.put(key, value.plain()));
        List<Act> acts = new ArrayList<>();
        node.at("do").map(Noted::list).orElse(List.of()).forEach(act -> acts.add(act(act)));
        Noted named = node.at("case").or(() -> node.at("id")).orElse(node);
        String now = node.at("now").map(Noted::text).orElse("");
        return new RegisterCase(
                named.text(), cells, now, acts, node.at("then").map(Noted::map).orElse(Map.of()), node.place());
    }

    private static Act act(Noted node) {
        List<Noted> parts = node.list();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        if (parts.size() > 3) {
            parts.get(3).map().forEach((key, value) -> fields.put(key, value.plain()));
        }
        String moment = parts.isEmpty() ? "" : parts.getFirst().text();
        return new Act(moment, parts.size() > 2 ? parts.get(2).text() : "", fields, node.place());
    }
}
