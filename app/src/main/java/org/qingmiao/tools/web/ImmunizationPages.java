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
import org.qingmiao.page.Texts;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Text;
import org.qingmiao.tools.Choices;
import org.qingmiao.tools.Input;
import org.qingmiao.tools.LineCalculator;
import org.qingmiao.tools.Shape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page of vaccinations, in the order of the child's booklet. */
final class ImmunizationPages {
    private static final List<String> CHILD = List.of("sex", "birth", "as_of");

    /** The vaccines of the programme, and how many dates the booklet has for each; one more than is usually needed. */
    private static final Map<String, Integer> BOOKLET = booklet();

    private final LineCalculator calculator;
    private final Choices choices;
    private final Lang lang;
    private final Map<String, String> given;
    private final Map<String, Text> problems = new LinkedHashMap<>();

    private ImmunizationPages(LineCalculator calculator, Choices choices, Lang lang, Map<String, String> given) {
        this.calculator = calculator;
        this.choices = choices;
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

    static ImmunizationPage of(LineCalculator calculator, Asked asked, LocalDate today) {
        Choices choices = CasePages.choices(calculator, asked.given());
        Map<String, String> given = new LinkedHashMap<>(asked.given());
        given.putIfAbsent("as_of", today.toString());
        spread(given);
        return new ImmunizationPages(calculator, choices, asked.lang(), given).page(asked);
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

    private ImmunizationPage page(Asked asked) {
        Shape shape = calculator.shape(choices);
        List<Input> inputs = shape.inputs().stream()
                .filter(input -> CHILD.contains(input.name()))
                .toList();
        Optional<JsonNode> answer = asked.sent() ? answer(shape) : Optional.empty();
        Fields fields = new Fields(lang);
        List<Field> child = new ArrayList<>(fields.inputs(inputs, given, problems));
        child.addAll(fields.choices("immunization", calculator.choices(), given));
        Optional<String> refused = answer.map(a -> a.path("error").asString("")).filter(error -> !error.isEmpty());
        return new ImmunizationPage(
                Heads.of(calculator, choices, asked),
                child,
                BOOKLET.keySet().stream().map(this::line).toList(),
                refused.isPresent() ? Optional.empty() : answer.map(this::result),
                refused,
                problems.size() + refused.map(e -> 1).orElse(0));
    }

    private Optional<JsonNode> answer(Shape shape) {
        Map<String, String> asked = new LinkedHashMap<>(given);
        asked.keySet().retainAll(CHILD);
        problems.putAll(Fields.problems(shape, asked));
        List<Dose> doses = doses();
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> question = new LinkedHashMap<>();
        // The line speaks of M and F; a form may have been sent with the Chinese word or 1.
        question.put("id", "1");
        question.put("sex", Input.sex().parse(given.getOrDefault("sex", "")) == Sex.MALE ? "M" : "F");
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
                JsonMapper.shared().readTree(calculator.prepare(choices).apply(line)));
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
                    problems.put(field, Texts.all().both("tools.immunization.date"));
                }
            }
        });
        doses.sort(Comparator.comparing(Dose::date));
        return doses;
    }

    private ImmunizationPage.Line line(String vaccine) {
        List<Field> dates = new ArrayList<>();
        for (int i = 1; i <= BOOKLET.getOrDefault(vaccine, 0); i++) {
            String name = vaccine + "_" + i;
            dates.add(new Field(
                    name,
                    say("tools.immunization.dose", i),
                    "",
                    Field.Form.DATE,
                    given.getOrDefault(name, ""),
                    List.of(),
                    Optional.ofNullable(problems.get(name)).map(problem -> problem.in(lang))));
        }
        return new ImmunizationPage.Line(vaccine(vaccine), dates);
    }

    private ImmunizationPage.Result result(JsonNode answer) {
        return new ImmunizationAnswer(lang, LocalDate.parse(given.getOrDefault("as_of", ""))).of(answer);
    }

    private String vaccine(String code) {
        return ImmunizationAnswer.vaccine(lang, code);
    }

    private String say(String key, Object... values) {
        return Texts.all().get(lang, key, values);
    }
}
