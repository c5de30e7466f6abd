package org.qingmiao.pack;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.Text;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * One thing of a pack while it is read, key by key. What is wrong becomes an issue at its place and a harmless value, so
 * that one pass finds all faults. Numbers keep the form in which they were written.
 */
public final class YamlNode {
    private final String thing;
    private final String file;
    private final SourceLocation sourceLocation;
    private final Diagnostics diagnostics;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, SourceLocation> keys = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    private YamlNode(String thing, MappingNode node, String file, Diagnostics diagnostics) {
        this.thing = thing;
        this.file = file;
        this.diagnostics = diagnostics;
        this.sourceLocation = YamlFiles.place(file, node);
        for (NodeTuple tuple : node.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                SourceLocation at = YamlFiles.place(file, key);
                values.put(key.getValue(), tuple.getValueNode());
                SourceLocation first = keys.put(key.getValue(), at);
                if (first != null) {
                    diagnostics.issue(at, PackProblem.DUPLICATE_KEY, key.getValue(), "once; it stands at " + first);
                }
            }
        }
        diagnostics.remember(thing, sourceLocation);
        values.forEach((key, value) -> diagnostics.remember(thing + "#" + key, YamlFiles.place(file, value)));
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

    /** Also known by another name, by which rules ask for its place. */
    public YamlNode knownAs(String name) {
        diagnostics.remember(name, sourceLocation);
        values.forEach((key, value) -> diagnostics.remember(name + "#" + key, YamlFiles.place(file, value)));
        return this;
    }

    public String file() {
        return file;
    }

    public SourceLocation place() {
        return sourceLocation;
    }

    public SourceLocation place(String key) {
        Node value = values.get(key);
        return value == null ? sourceLocation : YamlFiles.place(file, value);
    }

    /** Where the words of a value begin, behind its quote if it has one; places inside an expression count from here. */
    public SourceLocation inside(String key) {
        SourceLocation at = place(key);
        boolean quoted = values.get(key) instanceof ScalarNode scalar && scalar.getScalarStyle() != ScalarStyle.PLAIN;
        return quoted ? new SourceLocation(at.file(), at.line(), at.column() + 1) : at;
    }

    /** Name under which places are remembered. */
    public String thing() {
        return thing;
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    private @Nullable Node take(String key, boolean required) {
        asked.add(key);
        Node node = values.get(key);
        if (node == null && required) {
            missing(key, PackProblem.MISSING_KEY);
        }
        return node;
    }

    private void missing(String key, DiagnosticCode code) {
        diagnostics.issue(sourceLocation, code, "no key " + key, key + ": …");
    }

    private Optional<String> scalar(String key, boolean required) {
        Node node = take(key, required);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue());
        }
        diagnostics.issue(YamlFiles.place(file, node), PackProblem.WRONG_TYPE, describe(node), "one value");
        return Optional.empty();
    }

    public String string(String key) {
        Optional<String> value = scalar(key, true);
        if (value.isPresent() && value.get().isBlank()) {
            diagnostics.issue(place(key), PackProblem.WRONG_TYPE, "nothing", "a word");
        }
        return value.orElse("");
    }

    /** A word whose absence is a fault of its own kind. */
    public String string(String key, DiagnosticCode absent) {
        if (!has(key)) {
            asked.add(key);
            missing(key, absent);
            return "";
        }
        return string(key);
    }

    /** A text that may be empty, but must be there. */
    public String words(String key) {
        return scalar(key, true).orElse("");
    }

    public Optional<String> optional(String key) {
        return scalar(key, false);
    }

    private <T> Optional<T> parsed(String key, boolean required, Function<String, T> parse, String expected) {
        return scalar(key, required).flatMap(value -> {
            try {
                return Optional.of(parse.apply(value));
            } catch (NumberFormatException | DateTimeParseException e) {
                diagnostics.issue(place(key), PackProblem.WRONG_TYPE, value, expected);
                return Optional.empty();
            }
        });
    }

    public int integer(String key) {
        return parsed(key, true, Integer::valueOf, "a whole number").orElse(0);
    }

    public Optional<Integer> optionalInteger(String key) {
        return parsed(key, false, Integer::valueOf, "a whole number");
    }

    public double number(String key) {
        return parsed(key, true, Double::valueOf, "a number").orElse(0.0);
    }

    public Optional<Double> optionalNumber(String key) {
        return parsed(key, false, Double::valueOf, "a number");
    }

    public Optional<BigDecimal> optionalDecimal(String key) {
        return parsed(key, false, BigDecimal::new, "a number");
    }

    public LocalDate date(String key) {
        return parsed(key, true, LocalDate::parse, "a date such as 2024-12-31").orElse(LocalDate.EPOCH);
    }

    public boolean flag(String key) {
        return parsed(key, false, YamlNode::yes, "true or false").orElse(false);
    }

    private static boolean yes(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new NumberFormatException(value);
        };
    }

    /** One of the words of an enum, in lower case. */
    public <E extends Enum<E>> E choice(String key, Class<E> type) {
        return choice(key, type, true).orElse(type.getEnumConstants()[0]);
    }

    <E extends Enum<E>> Optional<E> choice(String key, Class<E> type, boolean required) {
        return scalar(key, required).flatMap(value -> {
            for (E constant : type.getEnumConstants()) {
                if (word(constant).equals(value.replace('-', '_'))) {
                    return Optional.of(constant);
                }
            }
            List<String> words =
                    Arrays.stream(type.getEnumConstants()).map(YamlNode::word).toList();
            diagnostics.issue(place(key), PackProblem.UNKNOWN_CHOICE, value, NearestWord.suggestion(value, words));
            return Optional.empty();
        });
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
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
        YamlNode languages = new YamlNode(thing + "#" + key, mapping, file, diagnostics);
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
        diagnostics.issue(
                YamlFiles.place(file, node),
                PackProblem.MISSING_TRANSLATION,
                describe(node),
                "{ zh: …, en: … }, or both in one line with | between");
        return Optional.empty();
    }

    private String language(String lang) {
        asked.add(lang);
        String words = values.get(lang) instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (words.isBlank()) {
            diagnostics.issue(place(lang), PackProblem.MISSING_TRANSLATION, "no words in " + lang, lang + ": …");
        }
        return words;
    }

    public List<String> strings(String key) {
        Node node = take(key, false);
        if (node == null) {
            return List.of();
        }
        List<String> strings = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                if (item instanceof ScalarNode scalar) {
                    diagnostics.remember(thing + "#" + key + "/" + strings.size(), YamlFiles.place(file, item));
                    strings.add(scalar.getValue());
                } else {
                    diagnostics.issue(YamlFiles.place(file, item), PackProblem.WRONG_TYPE, describe(item), "one value");
                }
            }
        } else {
            diagnostics.issue(YamlFiles.place(file, node), PackProblem.WRONG_TYPE, describe(node), "a list [ …, … ]");
        }
        return strings;
    }

    public Optional<YamlNode> child(String key, boolean required) {
        Node node = take(key, required);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof MappingNode mapping) {
            return Optional.of(new YamlNode(thing + "#" + key, mapping, file, diagnostics));
        }
        diagnostics.issue(YamlFiles.place(file, node), PackProblem.WRONG_TYPE, describe(node), "keys and values");
        return Optional.empty();
    }

    /** Things in a list under a key; each is remembered as {@code kind/id} if it has an id. */
    public List<YamlNode> children(String key, String kind) {
        Node node = take(key, false);
        if (node == null) {
            return List.of();
        }
        List<YamlNode> children = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                if (item instanceof MappingNode mapping) {
                    children.add(of(kind, mapping, file, diagnostics));
                } else {
                    diagnostics.issue(
                            YamlFiles.place(file, item), PackProblem.WRONG_TYPE, describe(item), "keys and values");
                }
            }
        } else {
            diagnostics.issue(YamlFiles.place(file, node), PackProblem.WRONG_TYPE, describe(node), "a list");
        }
        return children;
    }

    /** The keys that stand here, in their order. */
    public List<String> keys() {
        return List.copyOf(keys.keySet());
    }

    public boolean isMapping(String key) {
        return values.get(key) instanceof MappingNode;
    }

    public boolean isList(String key) {
        return values.get(key) instanceof SequenceNode;
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

    /** Every key is a year. */
    public Map<Integer, Double> allYears() {
        Map<Integer, Double> years = new TreeMap<>();
        keys.forEach((key, at) -> {
            if (key.matches("\\d{4}")) {
                optionalNumber(key).ifPresent(value -> years.put(Integer.valueOf(key), value));
            } else {
                diagnostics.issue(at, PackProblem.WRONG_TYPE, key, "a year such as 2024");
            }
        });
        return years;
    }

    public Map<String, Double> allNumbers() {
        Map<String, Double> numbers = new TreeMap<>();
        values.keySet().forEach(k -> optionalNumber(k).ifPresent(v -> numbers.put(k, v)));
        return numbers;
    }

    /** Says which keys nobody asked for. */
    public void done() {
        keys.forEach((key, at) -> {
            if (!asked.contains(key)) {
                diagnostics.issue(at, PackProblem.UNKNOWN_KEY, key, NearestWord.suggestion(key, asked));
            }
        });
    }

    private static String describe(Node node) {
        return switch (node) {
            case ScalarNode scalar -> scalar.getValue();
            case SequenceNode list -> "a list";
            default -> "keys and values";
        };
    }
}
