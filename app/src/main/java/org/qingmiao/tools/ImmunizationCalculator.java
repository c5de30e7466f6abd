package org.qingmiao.tools;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.Sex;
import org.qingmiao.calculators.immunization.Schedule;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Text;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** {@code immunization}: which doses of a child count and which come next. */
final class ImmunizationCalculator implements LineCalculator {
    private static final String SCHEDULE = "schedule";
    private static final String LINE = "{\"id\":…,\"sex\":\"F\",\"birth\":\"2024-01-05\",\"as_of\":\"2024-08-01\","
            + "\"doses\":[{\"vaccine\":\"HepB\",\"date\":\"2024-01-05\"}]}";
    private static final Input ID = Input.text("id", Words.both("tools.input.immunization.id"));
    private static final Input SEX = Input.sex();
    private static final Input BIRTH = Input.date("birth", Words.both("tools.input.immunization.birth"));
    private static final Input AS_OF = Input.date("as_of", Words.both("tools.input.immunization.as_of"));
    private static final Input DOSES =
            Input.text("doses", Words.both("tools.input.immunization.doses", ImmunizationHistory.codes()));
    private static final Map<String, Text> STANDARDS = Map.of(
            "auto", Words.both("tools.norm.immunization.auto"),
            "cn-2021", Words.both("tools.norm.immunization.cn_2021"),
            "cn-2026", Words.both("tools.norm.immunization.cn_2026"));

    @Override
    public About about() {
        return new About(
                "immunization",
                Words.both("tools.title.immunization"),
                Words.both("tools.source.immunization", LINE),
                "--sex F --birth 2024-01-05 --as_of 2024-08-01 --doses HepB:2024-01-05,BCG:2024-01-05");
    }

    @Override
    public List<Choice> choices() {
        return List.of(
                Choice.of(SCHEDULE, Words.both("tools.option.immunization.schedule"), "auto", "cn-2021", "cn-2026"));
    }

    @Override
    public Shape shape(Choices choices) {
        return new Shape(
                Need.each("sex", "birth", "as_of"),
                List.of(ID, SEX, BIRTH, AS_OF, DOSES),
                List.of(
                        Output.of("doses", "", Words.both("tools.output.immunization.doses")),
                        Output.of("next", "", Words.both("tools.output.immunization.next")),
                        Output.of("up_to_date", "", Words.both("tools.output.immunization.up_to_date"))),
                Objects.requireNonNull(STANDARDS.get(choices.text(SCHEDULE))));
    }

    @Override
    public UnaryOperator<String> prepare(Choices choices) {
        return new ImmunizationLines(schedule(choices))::answer;
    }

    private static Schedule schedule(Choices choices) {
        return Schedule.of(choices.text(SCHEDULE)).orElseThrow();
    }

    @Override
    public String line(Row row) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            text(json, "id", row.text(ID));
            text(json, "sex", row.sex(SEX) == Sex.MALE ? "M" : "F");
            text(json, "birth", date(row.date(BIRTH)));
            text(json, "as_of", date(row.date(AS_OF)));
            json.writeName("doses");
            json.writeStartArray();
            doses(json, row.text(DOSES));
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void doses(JsonGenerator json, @Nullable String written) {
        for (String dose : written == null ? new String[0] : written.split("[,，]", -1)) {
            int colon = dose.indexOf(':');
            if (colon < 0) {
                throw Impossible.of("doses", "not_vaccine_date", dose);
            }
            json.writeStartObject();
            text(json, "vaccine", dose.substring(0, colon).strip());
            text(json, "date", dose.substring(colon + 1).strip());
            json.writeEndObject();
        }
    }

    private static void text(JsonGenerator json, String name, @Nullable String value) {
        if (value != null) {
            json.writeName(name);
            json.writeString(value);
        }
    }

    private static @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    @Override
    public String card(Row row, Choices choices, Lang lang) {
        ImmunizationLines lines = new ImmunizationLines(schedule(choices));
        return about().title().in(lang) + "\n" + shape(choices).standard().in(lang) + "\n\n"
                + new ImmunizationCard(lines.assess(line(row)), lang).text();
    }
}
