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
    private static final Input ID = Input.text("id", "编号（原样带出）", "any name, carried through");
    private static final Input SEX = Input.sex();
    private static final Input BIRTH = Input.date("birth", "出生日期", "date of birth");
    private static final Input AS_OF = Input.date("as_of", "截止日期", "day of the question");
    private static final Input DOSES = Input.text(
            "doses",
            "已种剂次，写作 疫苗:日期，用逗号隔开；疫苗：" + ImmunizationHistory.codes(),
            "doses given as vaccine:date, separated by commas; vaccines: " + ImmunizationHistory.codes());
    private static final Map<String, Text> STANDARDS = Map.of(
            "auto",
                    new Text(
                            "国家免疫规划，按出生日期取版本：2025-01-01 起出生用 2026 年版，此前用 2021 年版",
                            "national programme by date of birth: edition 2026 from 2025-01-01, before it edition 2021"),
            "cn-2021", new Text("国家免疫规划 2021 年版", "national programme, edition 2021"),
            "cn-2026", new Text("国家免疫规划 2026 年版", "national programme, edition 2026"));

    @Override
    public About about() {
        return new About(
                "immunization",
                new Text("预防接种评价与预报", "Immunization: doses judged, next doses"),
                new Text(
                        "国家免疫规划疫苗儿童免疫程序及说明（2021年版、2026年版），公开转录；NDJSON 每行："
                                + " {\"id\":…,\"sex\":\"F\",\"birth\":\"2024-01-05\",\"as_of\":\"2024-08-01\","
                                + "\"doses\":[{\"vaccine\":\"HepB\",\"date\":\"2024-01-05\"}]}",
                        "国家免疫规划疫苗儿童免疫程序及说明, editions 2021 and 2026, public transcriptions; a line of NDJSON:"
                                + " {\"id\":…,\"sex\":\"F\",\"birth\":\"2024-01-05\",\"as_of\":\"2024-08-01\","
                                + "\"doses\":[{\"vaccine\":\"HepB\",\"date\":\"2024-01-05\"}]}"),
                "--sex F --birth 2024-01-05 --as_of 2024-08-01 --doses HepB:2024-01-05,BCG:2024-01-05");
    }

    @Override
    public List<Choice> choices() {
        return List.of(Choice.of(SCHEDULE, "免疫程序", "schedule", "auto", "cn-2021", "cn-2026"));
    }

    @Override
    public Shape shape(Choices choices) {
        return new Shape(
                Need.each("sex", "birth", "as_of"),
                List.of(ID, SEX, BIRTH, AS_OF, DOSES),
                List.of(
                        Output.of("doses", "", "每剂：第几剂、是否有效、无效原因", "each dose: its number, whether it counts, why not"),
                        Output.of(
                                "next",
                                "",
                                "每个未完成系列的下一剂：应种日期、逾期日期",
                                "next dose of each unfinished series: due and overdue date"),
                        Output.of("up_to_date", "", "截止日期前应种的都已种", "nothing due is open")),
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
                throw Impossible.of("doses", "“" + dose + "”应写成 疫苗:日期", "'" + dose + "' is not vaccine:date");
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
