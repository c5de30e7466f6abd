package org.qingmiao.tools.child;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.immunization.Assessment;
import org.qingmiao.calculators.immunization.DoseVerdict;
import org.qingmiao.calculators.immunization.Forecast;
import org.qingmiao.calculators.immunization.Schedule;
import org.qingmiao.tools.ImpossibleValue;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** One child a line. Fields that are not known are carried through, in the child and in each dose. */
final class ImmunizationLines {
    /** Numbers of unknown fields leave as they came. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final Set<String> ASKED =
            Set.of("id", "sex", "birth", "as_of", "doses", "next", "up_to_date", "error");
    private static final Set<String> DOSE = Set.of("vaccine", "date", "dose", "valid", "reasons");

    private final Schedule schedule;

    ImmunizationLines(Schedule schedule) {
        this.schedule = schedule;
    }

    /** The answer to a line. */
    String answer(String line) {
        JsonNode child = null;
        try {
            child = object(line);
            return answered(child, schedule.assess(ImmunizationHistory.of(child)));
        } catch (ImpossibleValue impossibleValue) {
            return refused(child, impossibleValue.getMessage());
        }
    }

    /** @throws ImpossibleValue naming the field that cannot be */
    Assessment assess(String line) {
        return schedule.assess(ImmunizationHistory.of(object(line)));
    }

    private static JsonNode object(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException malformed) {
            throw why(malformed);
        }
        throw ImpossibleValue.of("line", "not_json");
    }

    /** What is wrong and where, in words of ours: those of the parser speak to programmers. */
    private static ImpossibleValue why(JacksonException malformed) {
        return malformed instanceof StreamReadException
                        && malformed.getOriginalMessage().startsWith("Duplicate")
                ? ImpossibleValue.of("line", "json_twice")
                : ImpossibleValue.of("line", "json_at", column(malformed));
    }

    /** Where the parser stood; 1 where it does not say, as when something nests too deep. */
    private static int column(JacksonException malformed) {
        TokenStreamLocation at = malformed.getLocation();
        return at == null ? 1 : Math.max(1, at.getColumnNr());
    }

    private static String answered(JsonNode child, Assessment assessment) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            begin(json, child);
            json.writeName("doses");
            json.writeStartArray();
            List<DoseVerdict> verdicts = assessment.verdicts();
            for (int i = 0; i < verdicts.size(); i++) {
                dose(json, verdicts.get(i), child.get("doses").get(i));
            }
            json.writeEndArray();
            json.writeName("next");
            json.writeStartArray();
            assessment.next().forEach(next -> next(json, next));
            json.writeEndArray();
            json.writeName("up_to_date");
            json.writeBoolean(assessment.upToDate());
            json.writeEndObject();
        }
        return text.toString();
    }

    private static String refused(@Nullable JsonNode child, String error) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            begin(json, child);
            json.writeName("doses");
            json.writeStartArray();
            json.writeEndArray();
            json.writeName("next");
            json.writeStartArray();
            json.writeEndArray();
            json.writeName("up_to_date");
            json.writeNull();
            json.writeName("error");
            json.writeString(error);
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void begin(JsonGenerator json, @Nullable JsonNode child) {
        json.writeName("id");
        JsonNode id = child == null ? null : child.get("id");
        if (id == null) {
            json.writeNull();
        } else {
            JSON.writeTree(json, id);
        }
        if (child != null) {
            carry(json, child, ASKED);
        }
    }

    private static void carry(JsonGenerator json, JsonNode from, Set<String> known) {
        from.properties().forEach(field -> {
            if (!known.contains(field.getKey())) {
                json.writeName(field.getKey());
                JSON.writeTree(json, field.getValue());
            }
        });
    }

    private static void dose(JsonGenerator json, DoseVerdict doseVerdict, JsonNode given) {
        json.writeStartObject();
        json.writeName("vaccine");
        json.writeString(doseVerdict.given().vaccine().code());
        json.writeName("date");
        json.writeString(doseVerdict.given().date().toString());
        json.writeName("dose");
        doseVerdict.counted().ifPresentOrElse(counted -> json.writeNumber(counted.dose()), json::writeNull);
        json.writeName("valid");
        json.writeBoolean(doseVerdict.valid());
        json.writeName("reasons");
        json.writeStartArray();
        doseVerdict
                .findings()
                .forEach(finding -> json.writeString(finding.reason().code()));
        json.writeEndArray();
        carry(json, given, DOSE);
        json.writeEndObject();
    }

    private static void next(JsonGenerator json, Forecast next) {
        json.writeStartObject();
        json.writeName("vaccine");
        json.writeString(next.dose().vaccine().code());
        json.writeName("dose");
        json.writeNumber(next.dose().dose());
        json.writeName("due");
        json.writeString(next.due().toString());
        json.writeName("overdue");
        LocalDate overdue = next.overdueOrNull();
        if (overdue == null) {
            json.writeNull();
        } else {
            json.writeString(overdue.toString());
        }
        json.writeEndObject();
    }
}
