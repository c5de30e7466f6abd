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
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** {@code immunization}: which doses of a child count and which come next. */
final class ImmunizationCalculator implements LineCalculator {
    private static final String SCHEDULE = "schedule";
    private static final Input ID = Input.text("id", Messages.of("tools.immunization.input.id"));
    private static final Input SEX = Input.sex();
    private static final Input BIRTH = Input.date("birth", Messages.of("tools.immunization.input.birth"));
    private static final Input AS_OF = Input.date("as_of", Messages.of("tools.immunization.input.as_of"));
    private static final Input DOSES =
            Input.text("doses", Messages.of("tools.immunization.input.doses", ImmunizationHistory.codes()));
    private static final Map<String, Text> STANDARDS = Map.of(
            "auto", Messages.of("tools.immunization.national_programme_date_birth_edition"),
            "cn-2021", Messages.of("tools.immunization.national_programme_edition_2021"),
            "cn-2026", Messages.of("tools.immunization.national_programme_edition_2026"));

    /** What a line of a stream looks like. */
    private static final String LINE = "{\"id\":…,\"sex\":\"F\",\"birth\":\"2024-01-05\",\"as_of\":\"2024-08-01\","
            + "\"doses\":[{\"vaccine\":\"HepB\",\"date\":\"2024-01-05\"}]}";

    @Override
    public About about() {
        return new About(
                "immunization",
                Messages.of("tools.immunization.title"),
                Messages.of("tools.immunization.source", LINE),
                "--sex F --birth 2024-01-05 --as_of 2024-08-01 --doses HepB:2024-01-05,BCG:2024-01-05");
    }

    @Override
    public List<Choice> choices() {
        return List.of(
                Choice.of(SCHEDULE, Messages.of("tools.immunization.option.schedule"), "auto", "cn-2021", "cn-2026"));
    }

    @Override
    public Shape shape(Choices choices) {
        return new Shape(
                Need.each("sex", "birth", "as_of"),
                List.of(ID, SEX, BIRTH, AS_OF, DOSES),
                List.of(
                        Output.of("doses", "", Messages.of("tools.immunization.output.doses")),
                        Output.of("next", "", Messages.of("tools.immunization.output.next")),
                        Output.of("up_to_date", "", Messages.of("tools.immunization.output.up_to_date"))),
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
                throw Impossible.of("doses", Messages.of("tools.immunization.not_vaccine_date", dose));
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
