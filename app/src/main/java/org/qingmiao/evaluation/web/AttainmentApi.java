package org.qingmiao.evaluation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.qingmiao.evaluation.Attainment;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.PlanEvaluator;
import org.qingmiao.evaluation.view.ViewScope;
import org.qingmiao.evaluation.view.ViewScopeReader;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How many targets are in which state, for programs; the numbers of the overview. Documented in {@code docs/api.md}. */
@RestController
@RequestMapping("/api/v1")
class AttainmentApi {
    private final ViewScopeReader viewScopeReader;
    private final PlanEvaluator planEvaluator;

    AttainmentApi(ViewScopeReader viewScopeReader, PlanEvaluator planEvaluator) {
        this.viewScopeReader = viewScopeReader;
        this.planEvaluator = planEvaluator;
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
        ViewScope viewScope = viewScopeReader.of(request);
        PlanEvaluation evaluation =
                planEvaluator.evaluate(viewScope.plan(), viewScope.unit().id(), viewScope.year(), viewScope.asOf());
        Attainment all = evaluation.attainment();
        Map<String, Integer> states = new LinkedHashMap<>();
        Attainment.ORDER.forEach(s -> states.put(s.id(), all.in(s)));
        return new Answer(
                viewScope.plan().id(),
                viewScope.unit().id(),
                viewScope.year(),
                all.total(),
                states,
                evaluation.reports().owed(),
                evaluation.reports().received());
    }
}
