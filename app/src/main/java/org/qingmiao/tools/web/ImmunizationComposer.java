package org.qingmiao.tools.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.calculators.Sex;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.tools.ChosenOptions;
import org.qingmiao.tools.InputColumn;
import org.qingmiao.tools.LineCalculator;
import org.qingmiao.tools.TableShape;
import org.qingmiao.tools.web.form.CalculatorRequest;
import org.qingmiao.tools.web.form.CaseComposer;
import org.qingmiao.tools.web.form.InputField;
import org.qingmiao.tools.web.form.InputFields;
import org.qingmiao.tools.web.form.ToolHeads;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page of vaccinations, in the order of the child's booklet. */
final class ImmunizationComposer {
    private static final List<String> CHILD = List.of("sex", "birth", "as_of");

    /** The vaccines of the programme, and how many dates the booklet has for each; one more than is usually needed. */
    private static final Map<String, Integer> BOOKLET = booklet();

    private final LineCalculator calculator;
    private final ChosenOptions chosenOptions;
    private final Lang lang;
    private final Map<String, String> given;
    private final Map<String, Text> problems = new LinkedHashMap<>();

    private ImmunizationComposer(
            LineCalculator calculator, ChosenOptions chosenOptions, Lang lang, Map<String, String> given) {
        this.calculator = calculator;
        this.chosenOptions = chosenOptions;
        this.lang = lang;
        this.given = given;
    }

    private static Map<String, Integer> booklet() {
        Map<String, Integer> dates = new LinkedHashMap<>();
        dates.put("HepB", 4);
        dates.put("BCG", 2);
        dates.put("IPV", 4);
        dates.put("bOPV", 4);
        dates.put("DTaP", 6);
        dates.put("DT", 2);
        dates.put("MMR", 3);
        dates.put("JE-L", 3);
        dates.put("JE-I", 5);
        dates.put("MPSV-A", 3);
        dates.put("MPSV-AC", 3);
        dates.put("HepA-L", 2);
        dates.put("HepA-I", 3);
        dates.put("HPV2", 3);
        return dates;
    }

    private record Dose(String field, String vaccine, LocalDate date) {}

    static ImmunizationView of(LineCalculator calculator, CalculatorRequest calculatorRequest, LocalDate today) {
        ChosenOptions chosenOptions = CaseComposer.choices(calculator, calculatorRequest.given());
        Map<String, String> given = new LinkedHashMap<>(calculatorRequest.given());
        given.putIfAbsent("as_of", today.toString());
        spread(given);
        return new ImmunizationComposer(calculator, chosenOptions, calculatorRequest.lang(), given)
                .page(calculatorRequest);
    }

    /** The example of the command line names its doses in one text. */
    private static void spread(Map<String, String> given) {
        String doses = given.remove("doses");
        for (String dose : doses == null ? new String[0] : doses.split(",", -1)) {
            int colon = dose.indexOf(':');
            for (int i = 1; colon > 0 && i <= BOOKLET.getOrDefault(dose.substring(0, colon), 0); i++) {
                if (given.putIfAbsent(dose.substring(0, colon) + "_" + i, dose.substring(colon + 1)) == null) {
                    break;
                }
            }
        }
    }

    private ImmunizationView page(CalculatorRequest calculatorRequest) {
        TableShape tableShape = calculator.shape(chosenOptions);
        List<InputColumn> inputs = tableShape.inputs().stream()
                .filter(inputColumn -> CHILD.contains(inputColumn.name()))
                .toList();
        Optional<JsonNode> answer = calculatorRequest.sent() ? answer(tableShape) : Optional.empty();
        InputFields inputFields = new InputFields(lang);
        List<InputField> child = new ArrayList<>(inputFields.inputs(inputs, given, problems));
        child.addAll(inputFields.choices("immunization", calculator.choices(), given));
        Optional<String> refused = answer.map(a -> a.path("error").asString("")).filter(error -> !error.isEmpty());
        return new ImmunizationView(
                ToolHeads.of(calculator, chosenOptions, calculatorRequest),
                child,
                BOOKLET.keySet().stream().map(this::line).toList(),
                refused.isPresent() ? Optional.empty() : answer.map(this::result),
                refused,
                problems.size() + refused.map(e -> 1).orElse(0));
    }

    private Optional<JsonNode> answer(TableShape tableShape) {
        Map<String, String> asked = new LinkedHashMap<>(given);
        asked.keySet().retainAll(CHILD);
        problems.putAll(InputFields.problems(tableShape, asked));
        List<Dose> doses = doses();
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> question = new LinkedHashMap<>();
        // The line speaks of M and F; a form may have been sent with the Chinese word or 1.
        question.put("id", "1");
        question.put("sex", InputColumn.sex().parse(given.getOrDefault("sex", "")) == Sex.MALE ? "M" : "F");
        question.put("birth", given.getOrDefault("birth", ""));
        question.put("as_of", given.getOrDefault("as_of", ""));
        question.put(
                "doses",
                doses.stream()
                        .map(dose -> Map.of(
                                "vaccine", dose.vaccine(), "date", dose.date().toString()))
                        .toList());
        String line = JsonMapper.shared().writeValueAsString(question);
        return Optional.of(
                JsonMapper.shared().readTree(calculator.prepare(chosenOptions).apply(line)));
    }

    /** The dates of the booklet in the order of time. */
    private List<Dose> doses() {
        List<Dose> doses = new ArrayList<>();
        BOOKLET.forEach((vaccine, dates) -> {
            for (int i = 1; i <= dates; i++) {
                String field = vaccine + "_" + i;
                String value = given.getOrDefault(field, "");
                try {
                    if (!value.isEmpty()) {
                        doses.add(new Dose(field, vaccine, LocalDate.parse(value)));
                    }
                } catch (DateTimeParseException e) {
                    problems.put(field, Messages.of("tools.immunization.date"));
                }
            }
        });
        doses.sort(Comparator.comparing(Dose::date));
        return doses;
    }

    private ImmunizationView.Line line(String vaccine) {
        List<InputField> dates = new ArrayList<>();
        for (int i = 1; i <= BOOKLET.getOrDefault(vaccine, 0); i++) {
            String name = vaccine + "_" + i;
            dates.add(new InputField(
                    name,
                    say("tools.immunization.dose", i),
                    "",
                    InputField.Form.DATE,
                    given.getOrDefault(name, ""),
                    List.of(),
                    Optional.ofNullable(problems.get(name)).map(problem -> problem.in(lang))));
        }
        return new ImmunizationView.Line(vaccine(vaccine), dates);
    }

    private ImmunizationView.Result result(JsonNode answer) {
        return new ImmunizationAnswer(lang, LocalDate.parse(given.getOrDefault("as_of", ""))).of(answer);
    }

    private String vaccine(String code) {
        return ImmunizationAnswer.vaccine(lang, code);
    }

    private String say(String key, Object... values) {
        return Messages.in(lang, key, values);
    }
}
