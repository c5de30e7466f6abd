package org.qingmiao.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** The data of the demo: maps, lists and texts. */
record DemoYaml(@Nullable Object value) {
    /** Recipes name what many records go through once; the files are the program's own. */
    private static final int ALIASES = 1_000;

    /** @param name under {@code demo/} of the program */
    static DemoYaml of(String name) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(name)
                .setSchema(new FailsafeSchema())
                .setMaxAliasesForCollections(ALIASES)
                .build();
        try (InputStream file = DemoYaml.class.getResourceAsStream("/demo/" + name)) {
            byte[] bytes = Objects.requireNonNull(file, name).readAllBytes();
            return new DemoYaml(new Load(settings).loadFromString(new String(bytes, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DemoYaml at(String key) {
        return new DemoYaml(map().get(key));
    }

    boolean isThere() {
        return value != null;
    }

    /** What is there. */
    Object given() {
        return Objects.requireNonNull(value);
    }

    String text() {
        return value == null ? "" : value.toString();
    }

    int number(int otherwise) {
        return value == null ? otherwise : Integer.parseInt(text());
    }

    /** The parts of a list; of a single thing itself. */
    List<DemoYaml> list() {
        return switch (value) {
            case null -> List.of();
            case List<?> list -> list.stream().map(DemoYaml::new).toList();
            default -> List.of(this);
        };
    }

    List<String> texts() {
        return list().stream().map(DemoYaml::text).toList();
    }

    /** By key, in the order in which they are written. */
    Map<String, Object> map() {
        Map<String, Object> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> parts) {
            parts.forEach((key, part) -> map.put(key.toString(), part));
        }
        return map;
    }
}
