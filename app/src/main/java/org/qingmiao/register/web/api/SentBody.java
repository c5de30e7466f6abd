package org.qingmiao.register.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.record.RecordInput;
import org.qingmiao.register.record.RecordOutcome.RecordFault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * The body of a write: one JSON object of known members, with {@code fields} by path.
 *
 * @param words members that are texts, by name
 * @param cells by path, as records take them; an empty text empties the field
 * @param faults of what was sent; where there is one, nothing is done
 */
record SentBody(Map<String, String> words, Map<String, Object> cells, List<RecordFault> faults) {
    private static final String FIELDS = "fields";
    private static final String REASON = "reason";
    /** Amounts are exact, however they are written. */
    private static final ObjectReader JSON = JsonMapper.shared()
            .readerFor(JsonNode.class)
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /**
     * Reads it.
     *
     * @param members that may stand there
     * @param known the field of a path, if the register has it
     * @throws org.qingmiao.platform.ProblemException if it is no JSON object
     */
    static SentBody read(
            HttpServletRequest request, Set<String> members, Function<String, Optional<RegisterField>> known)
            throws IOException {
        Map<String, String> words = new LinkedHashMap<>();
        Map<String, Object> cells = new LinkedHashMap<>();
        List<RecordFault> faults = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : object(request).properties()) {
            String name = member.getKey();
            JsonNode value = member.getValue();
            if (!members.contains(name)) {
                faults.add(unknown(name));
            } else if (name.equals(FIELDS) && value.isObject()) {
                value.properties().forEach(f -> field(f.getKey(), f.getValue(), known, cells, faults));
            } else if (!name.equals(FIELDS) && value.isString()) {
                words.put(name, value.stringValue());
            } else if (!value.isNull()) {
                faults.add(new RecordFault(name, Messages.of("recordapi.shape")));
            }
        }
        return new SentBody(words, cells, List.copyOf(faults));
    }

    private static JsonNode object(HttpServletRequest request) throws IOException {
        String type = Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
        try (InputStream in = request.getInputStream()) {
            byte[] sent = in.readAllBytes();
            if (type.isEmpty() ? sent.length > 0 : !type.startsWith("application/json")) {
                throw RequestProblem.UNSUPPORTED_TYPE.exception();
            }
            JsonNode node = sent.length == 0 ? JsonMapper.shared().createObjectNode() : JSON.readValue(sent);
            if (node == null || !node.isObject()) {
                throw RequestProblem.MALFORMED.exception();
            }
            return node;
        } catch (JacksonException notJson) {
            throw RequestProblem.MALFORMED.exception();
        }
    }

    private static void field(
            String path,
            JsonNode value,
            Function<String, Optional<RegisterField>> known,
            Map<String, Object> cells,
            List<RecordFault> faults) {
        Optional<RegisterField> field = known.apply(path);
        if (field.isEmpty()) {
            faults.add(unknown(path));
        } else {
            SentCell.of(field.get(), value)
                    .ifPresentOrElse(
                            cell -> cells.put(path, cell),
                            () -> faults.add(new RecordFault(path, Messages.of("recordapi.shape"))));
        }
    }

    private static RecordFault unknown(String name) {
        return new RecordFault(name, Messages.of("recordapi.unknown"));
    }

    Optional<String> word(String name) {
        return Optional.ofNullable(words.get(name)).map(String::strip).filter(w -> !w.isEmpty());
    }

    RecordInput input(int basedOn, Optional<UUID> key) {
        return new RecordInput(cells, basedOn, word(REASON), key);
    }
}
