package org.qingmiao.reporting.round.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.PlanYears;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Person;

/**
 * The form that opens a round.
 *
 * @param typed what stands in the fields
 * @param problems by field
 */
public record NewRoundView(
        Plan plan,
        PlanYears years,
        int year,
        List<String> periods,
        List<OrgUnit> units,
        List<Person> reviewers,
        Map<String, List<String>> typed,
        Map<String, Text> problems) {

    public String value(String field) {
        return typed.getOrDefault(field, List.of("")).getFirst();
    }

    public boolean chosen(String field, String value) {
        return typed.getOrDefault(field, List.of()).contains(value);
    }

    public Optional<Text> problem(String field) {
        return Optional.ofNullable(problems.get(field));
    }
}
