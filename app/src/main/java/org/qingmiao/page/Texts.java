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
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every text of the pages, by key and language: the patterns of {@link Messages}, of all rooms together. A room keeps its
 * own in {@code text/ROOM_zh.properties} and {@code text/ROOM_en.properties}.
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
        return Messages.find(lang, key);
    }

    /**
     * The text of a key with its placeholders filled.
     *
     * @throws IllegalArgumentException if there is no such key
     */
    public String get(Lang lang, String key, Object... values) {
        return Messages.in(lang, key, values);
    }

    /** The text of a key in both languages; values that are themselves a {@link Text} are put in each language. */
    public Text both(String key, Object... values) {
        return Messages.of(key, values);
    }
}
