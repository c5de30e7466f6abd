package org.qingmiao.pack;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Words, numbers, dates and choices under the keys of a mapping; numbers keep the form in which they were written. */
abstract sealed class YamlScalars extends YamlMapping permits YamlNode {
    YamlScalars(String thing, MappingNode node, String file, Diagnostics diagnostics) {
        super(thing, node, file, diagnostics);
    }

    private Optional<String> scalar(String key, boolean required) {
        Node node = take(key, required);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue());
        }
        wrongType(node, "one value");
        return Optional.empty();
    }

    public final String string(String key) {
        Optional<String> value = scalar(key, true);
        if (value.isPresent() && value.get().isBlank()) {
            diagnostics().issue(place(key), PackProblem.WRONG_TYPE, "nothing", "a word");
        }
        return value.orElse("");
    }

    /** A word whose absence is a fault of its own kind. */
    public final String string(String key, DiagnosticCode absent) {
        if (take(key, false) == null) {
            missing(key, absent);
            return "";
        }
        return string(key);
    }

    /** A text that may be empty, but must be there. */
    public final String words(String key) {
        return scalar(key, true).orElse("");
    }

    public final Optional<String> optional(String key) {
        return scalar(key, false);
    }

    private <T> Optional<T> parsed(String key, boolean required, Function<String, T> parse, String expected) {
        return scalar(key, required).flatMap(value -> {
            try {
                return Optional.of(parse.apply(value));
            } catch (NumberFormatException | DateTimeParseException e) {
                diagnostics().issue(place(key), PackProblem.WRONG_TYPE, value, expected);
                return Optional.empty();
            }
        });
    }

    public final int integer(String key) {
        return parsed(key, true, Integer::valueOf, "a whole number").orElse(0);
    }

    public final Optional<Integer> optionalInteger(String key) {
        return parsed(key, false, Integer::valueOf, "a whole number");
    }

    public final double number(String key) {
        return parsed(key, true, Double::valueOf, "a number").orElse(0.0);
    }

    public final Optional<Double> optionalNumber(String key) {
        return parsed(key, false, Double::valueOf, "a number");
    }

    public final Optional<BigDecimal> optionalDecimal(String key) {
        return parsed(key, false, BigDecimal::new, "a number");
    }

    public final LocalDate date(String key) {
        return parsed(key, true, LocalDate::parse, "a date such as 2024-12-31").orElse(LocalDate.EPOCH);
    }

    public final boolean flag(String key) {
        return parsed(key, false, YamlScalars::yes, "true or false").orElse(false);
    }

    private static boolean yes(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new NumberFormatException(value);
        };
    }

    /** One of the words of an enum, in lower case. */
    public final <E extends Enum<E>> E choice(String key, Class<E> type) {
        return choice(key, type, true).orElse(type.getEnumConstants()[0]);
    }

    final <E extends Enum<E>> Optional<E> choice(String key, Class<E> type, boolean required) {
        return scalar(key, required).flatMap(value -> {
            for (E constant : type.getEnumConstants()) {
                if (word(constant).equals(value.replace('-', '_'))) {
                    return Optional.of(constant);
                }
            }
            List<String> words = Arrays.stream(type.getEnumConstants())
                    .map(YamlScalars::word)
                    .toList();
            diagnostics().issue(place(key), PackProblem.UNKNOWN_CHOICE, value, NearestWord.suggestion(value, words));
            return Optional.empty();
        });
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Every key is a year. */
    public final Map<Integer, Double> allYears() {
        Map<Integer, Double> years = new TreeMap<>();
        keys().forEach(key -> {
            if (key.matches("\\d{4}")) {
                optionalNumber(key).ifPresent(value -> years.put(Integer.valueOf(key), value));
            } else {
                diagnostics().issue(keyPlace(key), PackProblem.WRONG_TYPE, key, "a year such as 2024");
            }
        });
        return years;
    }

    public final Map<String, Double> allNumbers() {
        Map<String, Double> numbers = new TreeMap<>();
        keys().forEach(key -> optionalNumber(key).ifPresent(value -> numbers.put(key, value)));
        return numbers;
    }
}
