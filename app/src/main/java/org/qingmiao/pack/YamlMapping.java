package org.qingmiao.pack;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Keys and values of a mapping, with their places; knows which keys were asked for, and says which nobody wanted. */
abstract sealed class YamlMapping permits YamlScalars {
    private final String thing;
    private final String file;
    private final SourceLocation sourceLocation;
    private final Diagnostics diagnostics;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, SourceLocation> keys = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    YamlMapping(String thing, MappingNode node, String file, Diagnostics diagnostics) {
        this.thing = thing;
        this.file = file;
        this.diagnostics = diagnostics;
        this.sourceLocation = YamlFiles.place(file, node);
        node.getValue().forEach(this::add);
        remember(thing);
    }

    private void add(NodeTuple tuple) {
        if (tuple.getKeyNode() instanceof ScalarNode key) {
            SourceLocation at = YamlFiles.place(file, key);
            values.put(key.getValue(), tuple.getValueNode());
            SourceLocation first = keys.put(key.getValue(), at);
            if (first != null) {
                diagnostics.issue(at, PackProblem.DUPLICATE_KEY, key.getValue(), "once; it stands at " + first);
            }
        }
    }

    /** Its place, and those of its values, are asked for by this name. */
    final void remember(String name) {
        diagnostics.remember(name, sourceLocation);
        values.forEach((key, value) -> diagnostics.remember(name + "#" + key, YamlFiles.place(file, value)));
    }

    final Diagnostics diagnostics() {
        return diagnostics;
    }

    public final String file() {
        return file;
    }

    public final SourceLocation place() {
        return sourceLocation;
    }

    public final SourceLocation place(String key) {
        Node value = values.get(key);
        return value == null ? sourceLocation : YamlFiles.place(file, value);
    }

    /** Where the words of a value begin, behind its quote if it has one; places inside an expression count from here. */
    public final SourceLocation inside(String key) {
        SourceLocation at = place(key);
        boolean quoted = values.get(key) instanceof ScalarNode scalar && scalar.getScalarStyle() != ScalarStyle.PLAIN;
        return quoted ? new SourceLocation(at.file(), at.line(), at.column() + 1) : at;
    }

    /** Name under which places are remembered. */
    public final String thing() {
        return thing;
    }

    public final boolean has(String key) {
        return values.containsKey(key);
    }

    public final boolean isMapping(String key) {
        return values.get(key) instanceof MappingNode;
    }

    public final boolean isList(String key) {
        return values.get(key) instanceof SequenceNode;
    }

    /** The keys that stand here, in their order. */
    public final List<String> keys() {
        return List.copyOf(keys.keySet());
    }

    /** Where a key, not its value, stands. */
    final SourceLocation keyPlace(String key) {
        return keys.getOrDefault(key, sourceLocation);
    }

    /** The value of a key that is known from now on; one that must be there and is not is a fault. */
    final @Nullable Node take(String key, boolean required) {
        asked.add(key);
        Node node = values.get(key);
        if (node == null && required) {
            missing(key, PackProblem.MISSING_KEY);
        }
        return node;
    }

    final void missing(String key, DiagnosticCode code) {
        diagnostics.issue(sourceLocation, code, "no key " + key, key + ": …");
    }

    /** A value of another kind than it should be. */
    final void wrongType(Node node, String expected) {
        diagnostics.issue(YamlFiles.place(file, node), PackProblem.WRONG_TYPE, describe(node), expected);
    }

    static String describe(Node node) {
        return switch (node) {
            case ScalarNode scalar -> scalar.getValue();
            case SequenceNode list -> "a list";
            default -> "keys and values";
        };
    }

    /** Says which keys nobody asked for. */
    public final void done() {
        keys.forEach((key, at) -> {
            if (!asked.contains(key)) {
                diagnostics.issue(at, PackProblem.UNKNOWN_KEY, key, NearestWord.suggestion(key, asked));
            }
        });
    }
}
