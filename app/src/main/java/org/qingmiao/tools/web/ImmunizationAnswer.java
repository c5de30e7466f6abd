package org.qingmiao.tools.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.qingmiao.page.Signal;
import org.qingmiao.page.Texts;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.tools.Words;
import tools.jackson.databind.JsonNode;

/** Reads the line that the calculator answers with, and says it in words. */
final class ImmunizationAnswer {
    private final Lang lang;
    private final LocalDate asOf;

    ImmunizationAnswer(Lang lang, LocalDate asOf) {
        this.lang = lang;
        this.asOf = asOf;
    }

    static String vaccine(Lang lang, String code) {
        return Words.find(lang, "tools.vaccine." + code).orElse(code);
    }

    ImmunizationPage.Result of(JsonNode answer) {
        List<ImmunizationPage.Given> given = new ArrayList<>();
        answer.path("doses").forEach(dose -> given.add(given(dose)));
        List<ImmunizationPage.Next> next = new ArrayList<>();
        answer.path("next").forEach(dose -> next.add(next(dose)));
        long open =
                next.stream().filter(dose -> dose.signal() != Signal.ON_TRACK).count();
        boolean done = answer.path("up_to_date").asBoolean(false);
        return new ImmunizationPage.Result(
                done ? Signal.ACHIEVED : Signal.OFF_TRACK,
                done ? say("tools.immunization.done", asOf) : say("tools.immunization.open", asOf, open),
                given,
                next);
    }

    private ImmunizationPage.Given given(JsonNode dose) {
        boolean valid = dose.path("valid").asBoolean(false);
        List<String> reasons = new ArrayList<>();
        dose.path("reasons").forEach(reason -> {
            String code = reason.asString("");
            reasons.add(Words.find(lang, "tools.reason." + code).orElse(code));
        });
        return new ImmunizationPage.Given(
                vaccine(lang, dose.path("vaccine").asString("")),
                dose.path("date").asString(""),
                dose.path("dose").isNumber()
                        ? say("tools.immunization.dose", dose.path("dose").asInt())
                        : "",
                valid ? Signal.ACHIEVED : Signal.OFF_TRACK,
                valid
                        ? say("tools.immunization.valid")
                        : say(
                                "tools.immunization.invalid",
                                Messages.sentences(reasons).in(lang)));
    }

    private ImmunizationPage.Next next(JsonNode dose) {
        LocalDate due = LocalDate.parse(dose.path("due").asString(""));
        String overdue = dose.path("overdue").asString("");
        boolean late = !overdue.isEmpty() && !LocalDate.parse(overdue).isAfter(asOf);
        Signal signal = late ? Signal.OFF_TRACK : due.isAfter(asOf) ? Signal.ON_TRACK : Signal.AT_RISK;
        return new ImmunizationPage.Next(
                vaccine(lang, dose.path("vaccine").asString("")),
                say("tools.immunization.dose", dose.path("dose").asInt()),
                due.toString(),
                overdue,
                signal,
                say(
                        switch (signal) {
                            case OFF_TRACK -> "tools.immunization.late";
                            case AT_RISK -> "tools.immunization.due_now";
                            default -> "tools.immunization.ahead";
                        }));
    }

    private String say(String key, Object... values) {
        return Texts.all().get(lang, key, values);
    }
}
