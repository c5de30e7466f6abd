package org.qingmiao.register.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.pack.SourceLocation;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Something in a file of cases and where it stands.
 *
 * @param value text as it is written, a list or a map of such, or nothing
 */
record Noted(@Nullable Object value, SourceLocation place) {
    static Noted of(Node node, String file) {
        SourceLocation place = node.getStartMark()
                .map(m -> new SourceLocation(file, m.getLine() + 1, m.getColumn() + 1))
                .orElse(new SourceLocation(file, 1, 1));
        return switch (node) {
            case ScalarNode scalar -> new Noted(scalar.getValue(), place);
            case SequenceNode list -> {
                List<Noted> parts = new ArrayList<>();
                list.getValue().forEach(n -> parts.add(of(n, file)));
                yield new Noted(parts, place);
            }
            case MappingNode map -> {
                Map<String, Noted> parts = new LinkedHashMap<>();
                for (NodeTuple tuple : map.getValue()) {
                    if (tuple.getKeyNode() instanceof ScalarNode key) {
                        parts.put(key.getValue(), of(tuple.getValueNode(), file));
                    }
                }
                yield new Noted(parts, place);
            }
            default -> new Noted(null, place);
        };
    }

    @SuppressWarnings("unchecked")
    Map<String, Noted> map() {
        return value instanceof Map<?, ?> ? (Map<String, Noted>) value : Map.of();
    }

    /** The parts of a list; of a single thing itself, of an empty text none. */
    @SuppressWarnings("unchecked")
    List<Noted> list() {
        if (value instanceof List<?>) {
            return (List<Noted>) value;
        }
        return value instanceof String text && text.isBlank() || value == null ? List.of() : List.of(this);
    }

    String text() {
        return value instanceof String text ? text.strip() : "";
    }

    Optional<Noted> at(String key) {
        return Optional.ofNullable(map().get(key));
    }

    /** The same without places: texts, lists and maps. */
    @Nullable
    Object plain() {
        return switch (value) {
            case List<?> _ -> list().stream().map(Noted::plain).toList();
            case Map<?, ?> _ -> {
                Map<String, @Nullable Object> plain = new LinkedHashMap<>();
                map().forEach((key, part) -> plain.put(key, part.plain()));
                yield plain;
            }
            case null, default -> value;
        };
    }
}
