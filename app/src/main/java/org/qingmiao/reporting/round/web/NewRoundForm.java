package org.qingmiao.reporting.round.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.Period;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.PlanYears;
import org.qingmiao.platform.DateParser;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.round.Round;
import org.qingmiao.reporting.round.RoundForms;
import org.qingmiao.reporting.round.RoundRecipients;
import org.qingmiao.reporting.round.RoundResolver;
import org.qingmiao.reporting.round.Rounds;
import org.springframework.stereotype.Component;

/** Reads the form that opens a round; first filled with what is asked for most often. */
@Component
class NewRoundForm {
    private static final int DAYS = 30;

    private final Rounds rounds;
    private final RoundForms forms;
    private final RoundRecipients roundRecipients;

    NewRoundForm(Rounds rounds, RoundForms forms, RoundRecipients roundRecipients) {
        this.rounds = rounds;
        this.forms = forms;
        this.roundRecipients = roundRecipients;
    }

    /** A round, or why there is none. */
    record Read(Optional<Round> round, Map<String, Text> problems) {}

    NewRoundView page(Plan plan, HttpServletRequest request) {
        int year = year(plan, request);
        List<String> periods = periods(plan, year);
        Map<String, List<String>> typed = new LinkedHashMap<>();
        Text name = Messages.of("rounds.new.name.annual", year);
        typed.put("zh", List.of(name.zh()));
        typed.put("en", List.of(name.en()));
        typed.put("periods", periods);
        typed.put("units", units(plan, year, periods).stream().map(OrgUnit::id).toList());
        typed.put("opens", List.of(rounds.today().toString()));
        typed.put("due", List.of(rounds.today().plusDays(DAYS).toString()));
        typed.put("remind", List.of("7, 3, 1"));
        return new NewRoundView(
                plan,
                years(plan),
                year,
                periods,
                units(plan, year, periods),
                roundRecipients.possibleReviewers(plan.id()),
                typed,
                Map.of());
    }

    NewRoundView page(Plan plan, HttpServletRequest request, Map<String, Text> problems) {
        int year = year(plan, request);
        List<String> periods = periods(plan, year);
        Map<String, List<String>> typed = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, List.of(values)));
        return new NewRoundView(
                plan,
                years(plan),
                year,
                periods,
                units(plan, year, periods),
                roundRecipients.possibleReviewers(plan.id()),
                typed,
                problems);
    }

    /** Of the plan and the year before it, and begun; else the latest that has ended. */
    private int year(Plan plan, HttpServletRequest request) {
        int year = RoundResolver.number(request, "year");
        PlanYears years = years(plan);
        return year < years.from() - 1 || year > years.last() ? years.shown() : year;
    }

    private PlanYears years(Plan plan) {
        return PlanYears.of(plan, rounds.today());
    }

    private List<String> periods(Plan plan, int year) {
        return forms.periods(plan, year).stream().map(Period::iso).toList();
    }

    private List<OrgUnit> units(Plan plan, int year, List<String> periods) {
        return forms.owing(plan, year, periods);
    }

    Read read(Plan plan, HttpServletRequest request) {
        Map<String, Text> problems = new LinkedHashMap<>();
        int year = year(plan, request);
        Optional<LocalDate> opens = date(request, "opens", problems);
        Optional<LocalDate> due = date(request, "due", problems);
        List<Integer> remind = remind(request, problems);
        String reviewer = roundRecipients.reviewer(plan.id(), request, problems);
        if (opens.isEmpty() || due.isEmpty()) {
            return new Read(Optional.empty(), problems);
        }
        Text name = new Text(RoundResolver.parameter(request, "zh"), RoundResolver.parameter(request, "en"));
        Round round = new Round(
                plan.id(),
                rounds.freeId(plan.id(), year + "-round"),
                name.en().isEmpty() ? Text.same(name.zh()) : name,
                year,
                many(request, "periods"),
                many(request, "units"),
                opens.get(),
                due.get(),
                remind,
                reviewer,
                true,
                false);
        problems.putAll(rounds.problems(round));
        return new Read(problems.isEmpty() ? Optional.of(round) : Optional.empty(), problems);
    }

    static List<String> many(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameterValues(name))
                .map(values -> Arrays.stream(values).distinct().toList())
                .orElse(List.of());
    }

    static Optional<LocalDate> date(HttpServletRequest request, String name, Map<String, Text> problems) {
        Optional<LocalDate> day = DateParser.day(RoundResolver.parameter(request, name));
        if (day.isEmpty()) {
            problems.put(name, Messages.of("rounds.new.bad_date"));
        }
        return day;
    }

    /** Days before the day, such as {@code 7, 3, 1}; none for an empty field. */
    static List<Integer> remind(HttpServletRequest request, Map<String, Text> problems) {
        String text =
                RoundResolver.parameter(request, "remind").replace('，', ',').replace('、', ',');
        if (text.isEmpty()) {
            return List.of();
        }
        if (!text.matches("\\d{1,3}(\\s*,\\s*\\d{1,3}){0,9}")) {
            problems.put("remind", Messages.of("rounds.new.bad_remind"));
            return List.of();
        }
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .map(Integer::valueOf)
                .distinct()
                .toList();
    }
}
