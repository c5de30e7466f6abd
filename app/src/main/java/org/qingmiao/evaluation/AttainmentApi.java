package org.qingmiao.evaluation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How many targets are in which state, for programs; the numbers of the overview. Documented in {@code docs/api.md}. */
@RestController
@RequestMapping("/api/v1")
class AttainmentApi {
    private final Scopes scopes;
    private final Evaluations evaluations;

    AttainmentApi(Scopes scopes, Evaluations evaluations) {
        this.scopes = scopes;
        this.evaluations = evaluations;
    }

    /** @param states by their id; they add up to {@code targets} */
    record Answer(
            String plan,
            String unit,
            int year,
            int targets,
            Map<String, Integer> states,
            long reportsOwed,
            long reportsReceived) {}

    @GetMapping("/attainment")
    Answer attainment(HttpServletRequest request) {
        Scope scope = scopes.of(request);
        PlanEvaluation evaluation =
                evaluations.evaluate(scope.plan(), scope.unit().id(), scope.year(), scope.asOf());
        Attainment all = evaluation.attainment();
        Map<String, Integer> states = new LinkedHashMap<>();
        Attainment.ORDER.forEach(s -> states.put(s.id(), all.in(s)));
        return new Answer(
                scope.plan().id(),
                scope.unit().id(),
                scope.year(),
                all.total(),
                states,
                evaluation.reports().owed(),
                evaluation.reports().received());
    }
}
