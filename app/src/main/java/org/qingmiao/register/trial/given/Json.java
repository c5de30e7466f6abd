package org.qingmiao.register.trial.given;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as maps, lists, texts and exact numbers. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    /** An object; empty if the text is none. */
    @SuppressWarnings("unchecked")
    public static Optional<Map<String, @Nullable Object>> object(String text) {
        return read(text).filter(Map.class::isInstance).map(m -> (Map<String, @Nullable Object>) m);
    }

    /** A list; empty if the text is none. */
    public static Optional<List<?>> list(String text) {
        return read(text).filter(List.class::isInstance).map(l -> (List<?>) l);
    }

    private static Optional<Object> read(String text) {
        try {
            return Optional.ofNullable(MAPPER.readValue(text, Object.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    public static String write(@Nullable Object value) {
        return MAPPER.writeValueAsString(value);
    }
}
