package org.qingmiao.tools.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.qingmiao.page.StateSignal;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
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
        return Messages.find(lang, "tools.vaccine." + code).orElse(code);
    }

    ImmunizationView.Result of(JsonNode answer) {
        List<ImmunizationView.Given> given = new ArrayList<>();
        answer.path("doses").forEach(dose -> given.add(given(dose)));
        List<ImmunizationView.Next> next = new ArrayList<>();
        answer.path("next").forEach(dose -> next.add(next(dose)));
        long open = next.stream()
                .filter(dose -> dose.signal() != StateSignal.ON_TRACK)
                .count();
        boolean done = answer.path("up_to_date").asBoolean(false);
        return new ImmunizationView.Result(
                done ? StateSignal.ACHIEVED : StateSignal.OFF_TRACK,
                done ? say("tools.immunization.done", asOf) : say("tools.immunization.open", asOf, open),
                given,
                next);
    }

    private ImmunizationView.Given given(JsonNode dose) {
        boolean valid = dose.path("valid").asBoolean(false);
        List<String> reasons = new ArrayList<>();
        dose.path("reasons").forEach(reason -> {
            String code = reason.asString("");
            reasons.add(Messages.find(lang, "tools.reason." + code).orElse(code));
        });
        return new ImmunizationView.Given(
                vaccine(lang, dose.path("vaccine").asString("")),
                dose.path("date").asString(""),
                dose.path("dose").isNumber()
                        ? say("tools.immunization.dose", dose.path("dose").asInt())
                        : "",
                valid ? StateSignal.ACHIEVED : StateSignal.OFF_TRACK,
                valid
                        ? say("tools.immunization.valid")
                        : say(
                                "tools.immunization.invalid",
                                Messages.sentences(reasons).in(lang)));
    }

    private ImmunizationView.Next next(JsonNode dose) {
        LocalDate due = LocalDate.parse(dose.path("due").asString(""));
        String overdue = dose.path("overdue").asString("");
        boolean late = !overdue.isEmpty() && !LocalDate.parse(overdue).isAfter(asOf);
        StateSignal stateSignal =
                late ? StateSignal.OFF_TRACK : due.isAfter(asOf) ? StateSignal.ON_TRACK : StateSignal.AT_RISK;
        return new ImmunizationView.Next(
                vaccine(lang, dose.path("vaccine").asString("")),
                say("tools.immunization.dose", dose.path("dose").asInt()),
                due.toString(),
                overdue,
                stateSignal,
                say(
                        switch (stateSignal) {
                            case OFF_TRACK -> "tools.immunization.late";
                            case AT_RISK -> "tools.immunization.due_now";
                            default -> "tools.immunization.ahead";
                        }));
    }

    private String say(String key, Object... values) {
        return Messages.in(lang, key, values);
    }
}
