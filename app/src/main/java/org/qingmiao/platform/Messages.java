package org.qingmiao.platform;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The texts that people see, by key and language: ICU message patterns in {@code text/ROOM_zh.properties} and
 * {@code text/ROOM_en.properties}. The first word of a key names its room; a room's file is read when one of its texts
 * is first asked for, so that a command that says one sentence reads one file.
 *
 * <p>A value stands in a text as it is; only where a pattern counts it ({@code plural}, {@code number}, {@code spellout})
 * is it a number to ICU. So {@code {0, plural, one {{0} target} other {{0} targets}}} shows the number as it was given.
 */
public final class Messages {
    private static final Map<Lang, Map<String, Properties>> BUNDLES = perLanguage();
    private static final Map<Lang, Map<String, Template>> TEMPLATES = perLanguage();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");
    private static final Pattern NEEDS_ICU = Pattern.compile("(?<!')'(?:'')*[{}]|\\{\\d+\\s*,");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final int MANY = 2;

    private Messages() {}

    private static <V> Map<Lang, Map<String, V>> perLanguage() {
        return Map.of(Lang.ZH, new ConcurrentHashMap<>(), Lang.EN, new ConcurrentHashMap<>());
    }

    /**
     * The text of a key in both languages; values that are themselves a {@link Text} are put in each language.
     *
     * @throws IllegalArgumentException if there is no such key
     */
    public static Text of(String key, @Nullable Object... values) {
        return new Text(in(Lang.ZH, key, values), in(Lang.EN, key, values));
    }

    /**
     * The text of a key in one language.
     *
     * @throws IllegalArgumentException if there is no such key
     */
    public static String in(Lang lang, String key, @Nullable Object... values) {
        String pattern =
                find(lang, key).orElseThrow(() -> new IllegalArgumentException("no text " + key + " in " + lang));
        return format(lang, pattern, values);
    }

    /** Names one after another, with the comma of each language. */
    public static Text list(Collection<?> names) {
        return joined("platform.list.comma", names);
    }

    /** Sentences one after another, with the semicolon of each language. */
    public static Text sentences(Collection<?> sentences) {
        return joined("platform.list.semicolon", sentences);
    }

    /** Values put together with a text between them; values that are a {@link Text} in each language. */
    public static Text joined(String between, Collection<?> values) {
        return new Text(joined(Lang.ZH, between, values), joined(Lang.EN, between, values));
    }

    private static String joined(Lang lang, String between, Collection<?> values) {
        return values.stream().map(v -> String.valueOf(spoken(lang, v))).collect(Collectors.joining(in(lang, between)));
    }

    private static @Nullable Object spoken(Lang lang, @Nullable Object value) {
        return value instanceof Text text ? text.in(lang) : value;
    }

    /** The pattern of a key, if there is one: for keys that are put together from data. */
    public static Optional<String> find(Lang lang, String key) {
        int dot = key.indexOf('.');
        return dot < 0
                ? Optional.empty()
                : Optional.ofNullable(bundle(lang, key.substring(0, dot)).getProperty(key));
    }

    private static Properties bundle(Lang lang, String room) {
        return Objects.requireNonNull(BUNDLES.get(lang))
                .computeIfAbsent(
                        room,
                        r -> Resources.properties(
                                "/text/" + r + "_" + lang.name().toLowerCase(Locale.ROOT) + ".properties"));
    }

    /** A pattern with its placeholders filled. One that only has places to fill does not wake ICU. */
    static String format(Lang lang, String pattern, @Nullable Object... values) {
        @Nullable Object[] spoken = new @Nullable Object[values.length];
        for (int i = 0; i < values.length; i++) {
            spoken[i] = spoken(lang, values[i]);
        }
        return Objects.requireNonNull(TEMPLATES.get(lang))
                .computeIfAbsent(pattern, written -> Template.of(lang, written))
                .filled(spoken);
    }

    /** A pattern, read once. */
    private sealed interface Template {
        String filled(@Nullable Object[] values);

        static Template of(Lang lang, String pattern) {
            return NEEDS_ICU.matcher(pattern).find()
                    ? Counting.of(lang, pattern)
                    : new Plain(pattern.replace("''", "'"));
        }
    }

    /** One with nothing but places to fill. */
    private record Plain(String text) implements Template {
        @Override
        public String filled(@Nullable Object[] values) {
            if (text.indexOf('{') < 0) {
                return text;
            }
            return PLACEHOLDER.matcher(text).replaceAll(place -> {
                int i = Integer.parseInt(place.group(1));
                return Matcher.quoteReplacement(i < values.length ? String.valueOf(values[i]) : place.group());
            });
        }
    }

    /**
     * One that ICU fills.
     *
     * @param format copied for each use, as it is not safe between threads
     * @param counted places that are numbers to ICU
     * @param places how many there are; behind them stand the same values as they are shown
     */
    private record Counting(MessageFormat format, Set<Integer> counted, int places) implements Template {
        static Counting of(Lang lang, String pattern) {
            MessagePattern read = new MessagePattern(pattern);
            int places = places(read);
            // ICU would write a number its own way: {0} is shown as given, whether or not it is counted elsewhere.
            String shown = PLACEHOLDER
                    .matcher(pattern)
                    .replaceAll(place -> "{" + (places + Integer.parseInt(place.group(1))) + "}");
            return new Counting(new MessageFormat(shown, lang.locale()), Messages.counted(read), places);
        }

        private static int places(MessagePattern read) {
            int most = 0;
            for (int i = 0; i < read.countParts(); i++) {
                if (read.getPart(i).getType() == MessagePattern.Part.Type.ARG_NUMBER) {
                    most = Math.max(most, read.getPart(i).getValue() + 1);
                }
            }
            return most;
        }

        @Override
        public String filled(@Nullable Object[] values) {
            Object[] given = new Object[places * 2];
            for (int i = 0; i < places; i++) {
                String shown = i < values.length ? String.valueOf(values[i]) : "{" + i + "}";
                given[i] = counted.contains(i) ? number(i < values.length ? values[i] : null) : shown;
                given[places + i] = shown;
            }
            return format.clone().format(given);
        }
    }

    private static Set<Integer> counted(MessagePattern pattern) {
        Set<Integer> counted = new HashSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_START
                    && part.getArgType() != MessagePattern.ArgType.NONE
                    && part.getArgType() != MessagePattern.ArgType.SELECT) {
                counted.add(pattern.getPart(i + 1).getValue());
            }
        }
        return counted;
    }

    /** A count that is already written, such as {@code 1,204}, counts as well; what is none, such as "under 10", is many. */
    private static Number number(@Nullable Object value) {
        if (value instanceof Number number) {
            return number;
        }
        String written = String.valueOf(value).replace(",", "").strip();
        return NUMBER.matcher(written).matches() ? new BigDecimal(written) : MANY;
    }
}
