package org.qingmiao.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Text;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every text of the pages, by key and language. A room keeps its own in {@code text/ROOM_zh.properties} and
 * {@code text/ROOM_en.properties}; placeholders are {@code {0}}, {@code {1}} …
 */
public final class Texts {
    private static final Texts ALL = load();

    private final Map<Lang, Map<String, String>> texts;

    private Texts(Map<Lang, Map<String, String>> texts) {
        this.texts = texts;
    }

    /** The texts of all rooms; they are fixed for the life of the program. */
    public static Texts all() {
        return ALL;
    }

    private static Texts load() {
        Map<Lang, Map<String, String>> texts = new EnumMap<>(Lang.class);
        for (Lang lang : Lang.values()) {
            Map<String, String> ofLanguage = new TreeMap<>();
            String pattern = "classpath*:text/*_" + lang.name().toLowerCase(Locale.ROOT) + ".properties";
            try {
                for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                    read(file).forEach((key, value) -> ofLanguage.put((String) key, (String) value));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            texts.put(lang, ofLanguage);
        }
        return new Texts(texts);
    }

    private static Properties read(Resource file) throws IOException {
        Properties properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    /** Keys and words of one language. */
    public Map<String, String> in(Lang lang) {
        return Map.copyOf(texts.getOrDefault(lang, Map.of()));
    }

    /** The text of a key as it is written, if there is one: for keys that are put together from data. */
    public Optional<String> find(Lang lang, String key) {
        return Optional.ofNullable(texts.getOrDefault(lang, Map.of()).get(key));
    }

    /**
     * The text of a key with its placeholders filled.
     *
     * @throws IllegalArgumentException if there is no such key
     */
    public String get(Lang lang, String key, Object... values) {
        String text = texts.getOrDefault(lang, Map.of()).get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key + " in " + lang);
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** The text of a key in both languages; values that are themselves a {@link Text} are put in each language. */
    public Text both(String key, Object... values) {
        return new Text(get(Lang.ZH, key, in(Lang.ZH, values)), get(Lang.EN, key, in(Lang.EN, values)));
    }

    private static Object[] in(Lang lang, Object[] values) {
        Object[] spoken = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            spoken[i] = values[i] instanceof Text text ? text.in(lang) : values[i];
        }
        return spoken;
    }
}
