package org.qingmiao.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.platform.Text;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * One thing of a pack while it is read, key by key. What is wrong becomes an issue at its place and a harmless value, so
 * that one pass finds all faults.
 */
public final class YamlNode extends YamlScalars {
    private YamlNode(String thing, MappingNode node, String file, Diagnostics diagnostics) {
        super(thing, node, file, diagnostics);
    }

    /** A thing of a kind; it is known by its {@code id}, for example {@code target/T13}, else by its kind alone. */
    static YamlNode of(String kind, MappingNode node, String file, Diagnostics diagnostics) {
        for (NodeTuple tuple : node.getValue()) {
            boolean isId = tuple.getKeyNode() instanceof ScalarNode key
                    && key.getValue().equals("id");
            if (isId && tuple.getValueNode() instanceof ScalarNode value) {
                return named(kind + "/" + value.getValue(), node, YamlFiles.place(file, value), diagnostics);
            }
        }
        return new YamlNode(kind, node, file, diagnostics);
    }

    private static YamlNode named(String thing, MappingNode node, SourceLocation id, Diagnostics diagnostics) {
        if (diagnostics.isTaken(thing)) {
            String first =
                    diagnostics.stands(thing) ? "it stands at " + diagnostics.place(thing) : "a used pack has it";
            diagnostics.issue(id, PackProblem.DUPLICATE_ID, thing, "another id; " + first);
        }
        return new YamlNode(thing, node, id.file(), diagnostics);
    }

    private YamlNode under(String key, MappingNode mapping) {
        return new YamlNode(thing() + "#" + key, mapping, file(), diagnostics());
    }

    /** Also known by another name, by which rules ask for its place. */
    public YamlNode knownAs(String name) {
        remember(name);
        return this;
    }

    public Text text(String key) {
        return optionalText(key, true).orElse(new Text("", ""));
    }

    public Optional<Text> optionalText(String key) {
        return optionalText(key, false);
    }

    private Optional<Text> optionalText(String key, boolean required) {
        Node node = take(key, required);
        if (node == null) {
            return Optional.empty();
        }
        if (!(node instanceof MappingNode mapping)) {
            return inOneLine(node);
        }
        YamlNode languages = under(key, mapping);
        Text text = new Text(languages.language("zh"), languages.language("en"));
        languages.done();
        return Optional.of(text);
    }

    /** {@code 中文 | English}, as registers are written. */
    private Optional<Text> inOneLine(Node node) {
        String[] parts = node instanceof ScalarNode scalar ? scalar.getValue().split(" \\| ", -1) : new String[0];
        if (parts.length == 2 && !parts[0].isBlank() && !parts[1].isBlank()) {
            return Optional.of(new Text(parts[0].strip(), parts[1].strip()));
        }
        diagnostics()
                .issue(
                        YamlFiles.place(file(), node),
                        PackProblem.MISSING_TRANSLATION,
                        describe(node),
                        "{ zh: …, en: … }, or both in one line with | between");
        return Optional.empty();
    }

    private String language(String lang) {
        String words = take(lang, false) instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (words.isBlank()) {
            diagnostics().issue(place(lang), PackProblem.MISSING_TRANSLATION, "no words in " + lang, lang + ": …");
        }
        return words;
    }

    public List<String> strings(String key) {
        List<String> strings = new ArrayList<>();
        for (Node item : items(key, "a list [ …, … ]")) {
            if (item instanceof ScalarNode scalar) {
                diagnostics().remember(thing() + "#" + key + "/" + strings.size(), YamlFiles.place(file(), item));
                strings.add(scalar.getValue());
            } else {
                wrongType(item, "one value");
            }
        }
        return strings;
    }

    /** What stands in a list under a key; nothing if the key is not there. */
    private List<Node> items(String key, String expected) {
        Node node = take(key, false);
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        if (node != null) {
            wrongType(node, expected);
        }
        return List.of();
    }

    public Optional<YamlNode> child(String key, boolean required) {
        Node node = take(key, required);
        if (node instanceof MappingNode mapping) {
            return Optional.of(under(key, mapping));
        }
        if (node != null) {
            wrongType(node, "keys and values");
        }
        return Optional.empty();
    }

    /** Things in a list under a key; each is remembered as {@code kind/id} if it has an id. */
    public List<YamlNode> children(String key, String kind) {
        List<YamlNode> children = new ArrayList<>();
        for (Node item : items(key, "a list")) {
            if (item instanceof MappingNode mapping) {
                children.add(of(kind, mapping, file(), diagnostics()));
            } else {
                wrongType(item, "keys and values");
            }
        }
        return children;
    }

    /** Things under a key by their own keys, in their order: {@code fields: { depth: { … } }}. */
    public Map<String, YamlNode> named(String key) {
        return child(key, false).map(YamlNode::named).orElse(Map.of());
    }

    /** Every key names a thing. */
    public Map<String, YamlNode> named() {
        Map<String, YamlNode> named = new LinkedHashMap<>();
        keys().forEach(name -> child(name, true).ifPresent(node -> named.put(name, node)));
        return named;
    }

    /** Keys that are years or ids, with numbers. */
    public Map<String, Double> numbers(String key) {
        return child(key, false).map(YamlNode::allNumbers).orElse(Map.of());
    }

    /** Keys that are years, with numbers. */
    public Map<Integer, Double> years(String key) {
        return child(key, false).map(YamlNode::allYears).orElse(Map.of());
    }
}
