package org.qingmiao.tools.child;

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
import org.qingmiao.tools.CalculatorDescription;
import org.qingmiao.tools.CalculatorOption;
import org.qingmiao.tools.CaseRow;
import org.qingmiao.tools.ChosenOptions;
import org.qingmiao.tools.ImpossibleValue;
import org.qingmiao.tools.InputColumn;
import org.qingmiao.tools.LineCalculator;
import org.qingmiao.tools.OutputColumn;
import org.qingmiao.tools.RequiredColumns;
import org.qingmiao.tools.TableShape;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** {@code immunization}: which doses of a child count and which come next. */
public final class ImmunizationCalculator implements LineCalculator {
    private static final String SCHEDULE = "schedule";
    private static final String LINE = "{\"id\":…,\"sex\":\"F\",\"birth\":\"2024-01-05\",\"as_of\":\"2024-08-01\","
            + "\"doses\":[{\"vaccine\":\"HepB\",\"date\":\"2024-01-05\"}]}";
    private static final InputColumn ID = InputColumn.text("id", Messages.of("tools.input.immunization.id"));
    private static final InputColumn SEX = InputColumn.sex();
    private static final InputColumn BIRTH = InputColumn.date("birth", Messages.of("tools.input.immunization.birth"));
    private static final InputColumn AS_OF = InputColumn.date("as_of", Messages.of("tools.input.immunization.as_of"));
    private static final InputColumn DOSES =
            InputColumn.text("doses", Messages.of("tools.input.immunization.doses", ImmunizationHistory.codes()));
    private static final Map<String, Text> STANDARDS = Map.of(
            "auto", Messages.of("tools.norm.immunization.auto"),
            "cn-2021", Messages.of("tools.norm.immunization.cn_2021"),
            "cn-2026", Messages.of("tools.norm.immunization.cn_2026"));

    @Override
    public CalculatorDescription about() {
        return new CalculatorDescription(
                "immunization",
                Messages.of("tools.title.immunization"),
                Messages.of("tools.source.immunization", LINE),
                "--sex F --birth 2024-01-05 --as_of 2024-08-01 --doses HepB:2024-01-05,BCG:2024-01-05");
    }

    @Override
    public List<CalculatorOption> choices() {
        return List.of(CalculatorOption.of(
                SCHEDULE, Messages.of("tools.option.immunization.schedule"), "auto", "cn-2021", "cn-2026"));
    }

    @Override
    public TableShape shape(ChosenOptions chosenOptions) {
        return new TableShape(
                RequiredColumns.each("sex", "birth", "as_of"),
                List.of(ID, SEX, BIRTH, AS_OF, DOSES),
                List.of(
                        OutputColumn.of("doses", "", Messages.of("tools.output.immunization.doses")),
                        OutputColumn.of("next", "", Messages.of("tools.output.immunization.next")),
                        OutputColumn.of("up_to_date", "", Messages.of("tools.output.immunization.up_to_date"))),
                Objects.requireNonNull(STANDARDS.get(chosenOptions.text(SCHEDULE))));
    }

    @Override
    public UnaryOperator<String> prepare(ChosenOptions chosenOptions) {
        return new ImmunizationLines(schedule(chosenOptions))::answer;
    }

    private static Schedule schedule(ChosenOptions chosenOptions) {
        return Schedule.of(chosenOptions.text(SCHEDULE)).orElseThrow();
    }

    @Override
    public String line(CaseRow caseRow) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            text(json, "id", caseRow.text(ID));
            text(json, "sex", caseRow.sex(SEX) == Sex.MALE ? "M" : "F");
            text(json, "birth", date(caseRow.date(BIRTH)));
            text(json, "as_of", date(caseRow.date(AS_OF)));
            json.writeName("doses");
            json.writeStartArray();
            doses(json, caseRow.text(DOSES));
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void doses(JsonGenerator json, @Nullable String written) {
        for (String dose : written == null ? new String[0] : written.split("[,，]", -1)) {
            int colon = dose.indexOf(':');
            if (colon < 0) {
                throw ImpossibleValue.of("doses", "not_vaccine_date", dose);
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
    public String card(CaseRow caseRow, ChosenOptions chosenOptions, Lang lang) {
        ImmunizationLines lines = new ImmunizationLines(schedule(chosenOptions));
        return about().title().in(lang) + "\n" + shape(chosenOptions).standard().in(lang) + "\n\n"
                + new ImmunizationCard(lines.assess(line(caseRow)), lang).text();
    }
}
