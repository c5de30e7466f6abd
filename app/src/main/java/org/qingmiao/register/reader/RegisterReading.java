package org.qingmiao.register.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.NearestWord;
import org.qingmiao.pack.PackProblem;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.pack.YamlNode;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.FormulaText;

/** What all readers of registers need: words that may be one or several, expressions with their place, yes and no. */
record RegisterReading(Diagnostics diagnostics) {
    private static final Set<String> YES = Set.of("yes", "true");
    private static final Set<String> NO = Set.of("no", "false");

    void issue(SourceLocation place, RegisterProblem problem, String found, String expected) {
        diagnostics.issue(place, problem, found, expected);
    }

    /** An expression, if the key is there. */
    Optional<FormulaText> formula(YamlNode node, String key) {
        return node.optional(key).map(source -> new FormulaText(source, node.inside(key)));
    }

    FormulaText needed(YamlNode node, String key) {
        return new FormulaText(node.string(key), node.inside(key));
    }

    /** Expressions by name. */
    Map<String, FormulaText> formulas(YamlNode node, String key) {
        Map<String, FormulaText> formulas = new LinkedHashMap<>();
        node.child(key, false).ifPresent(all -> all.keys().forEach(name -> formulas.put(name, needed(all, name))));
        return formulas;
    }

    /** Words by name. */
    Map<String, String> pairs(YamlNode node, String key) {
        Map<String, String> pairs = new LinkedHashMap<>();
        node.child(key, false).ifPresent(all -> all.keys().forEach(name -> pairs.put(name, all.string(name))));
        return pairs;
    }

    /** Whether a key is there with just this word. */
    boolean says(YamlNode node, String key, String word) {
        return node.optional(key).filter(word::equals).isPresent();
    }

    /** One word or a list of words. */
    List<String> words(YamlNode node, String key) {
        return node.isList(key)
                ? node.strings(key)
                : node.optional(key).map(List::of).orElse(List.of());
    }

    List<String> neededWords(YamlNode node, String key) {
        if (!node.has(key)) {
            node.string(key);
        }
        return words(node, key);
    }

    boolean isYes(YamlNode node, String key) {
        return yesOrNo(node, key).orElse(false);
    }

    /** Yes or no, as people write it. */
    Optional<Boolean> yesOrNo(YamlNode node, String key) {
        return node.optional(key).flatMap(word -> {
            if (!YES.contains(word) && !NO.contains(word)) {
                diagnostics.issue(node.place(key), PackProblem.WRONG_TYPE, word, "yes or no");
                return Optional.empty();
            }
            return Optional.of(YES.contains(word));
        });
    }

    /** A word of an enum, if the key is there. */
    <E extends Enum<E>> Optional<E> choice(YamlNode node, String key, Class<E> type) {
        return node.optional(key).flatMap(word -> choice(word, node.place(key), type));
    }

    <E extends Enum<E>> Optional<E> choice(String word, SourceLocation place, Class<E> type) {
        List<String> words = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            String name = constant.name().toLowerCase(Locale.ROOT);
            if (name.equals(word)) {
                return Optional.of(constant);
            }
            words.add(name);
        }
        diagnostics.issue(place, PackProblem.UNKNOWN_CHOICE, word, NearestWord.suggestion(word, words));
        return Optional.empty();
    }

    /** A text that stands by itself or as the label of more. */
    Map<String, Text> texts(YamlNode node, String key) {
        Map<String, Text> texts = new LinkedHashMap<>();
        node.child(key, false).ifPresent(all -> all.keys().forEach(id -> texts.put(id, all.text(id))));
        return texts;
    }

    /** Says that two keys cannot stand together, if they do. */
    void apart(YamlNode node, String one, String other) {
        if (node.has(one) && node.has(other)) {
            issue(node.place(other), RegisterProblem.CONFLICTING_KEYS, one + " and " + other, "one of them");
        }
    }
}
