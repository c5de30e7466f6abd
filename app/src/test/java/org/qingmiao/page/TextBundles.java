package org.qingmiao.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.qingmiao.platform.Lang;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The texts of all rooms, as they stand in their files. */
public final class TextBundles {
    private static final Path MAIN = Path.of("src/main/resources/text");

    private TextBundles() {}

    /** Keys and patterns of one language. */
    public static Map<String, String> in(Lang lang) {
        Map<String, String> texts = new TreeMap<>();
        String pattern = "classpath*:text/*_" + lang.name().toLowerCase(Locale.ROOT) + ".properties";
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                // Tests have sections of their own.
                if (Files.exists(MAIN.resolve(Objects.requireNonNull(file.getFilename())))) {
                    read(file).forEach((key, value) -> texts.put((String) key, (String) value));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static Properties read(Resource file) throws IOException {
        Properties properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
