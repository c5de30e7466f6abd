package org.qingmiao.workplan;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.qingmiao.page.Texts;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Dates;
import org.qingmiao.platform.Text;
import org.qingmiao.workplan.WorkAction.Money;
import org.qingmiao.workplan.WorkAction.Source;

/**
 * An action as it was typed, and what is wrong with it, by field.
 *
 * @param typed everything as typed, so that nothing is lost when something is wrong
 */
public record WorkActionForm(Map<String, String> typed, Map<String, Text> problems) {
    private static final List<String> FIELDS =
            List.of("measure", "title", "owner", "due", "state", "share", "day", "note", "version");
    private static final int TITLE_MAX = 200;
    private static final int NOTE_MAX = 2000;
    private static final BigDecimal MONEY_MAX = new BigDecimal("999999999999.99");

    static WorkActionForm empty(int year) {
        Map<String, String> typed = new HashMap<>();
        typed.put("due", year + "-12-31");
        typed.put("state", WorkAction.State.NOT_BEGUN.id());
        typed.put("share", "0");
        typed.put("version", "0");
        return new WorkActionForm(typed, Map.of());
    }

    static WorkActionForm of(WorkAction action) {
        Map<String, String> typed = new HashMap<>();
        typed.put("measure", action.measure());
        typed.put("title", action.title());
        typed.put("owner", action.owner());
        typed.put("due", action.due().toString());
        typed.put("state", action.state().id());
        typed.put("share", Integer.toString(action.share()));
        typed.put("note", action.note());
        typed.put("version", Integer.toString(action.version()));
        for (Money money : action.money()) {
            typed.put("budget." + money.source().id(), money.budget().toPlainString());
            typed.put("spent." + money.source().id(), money.spent().toPlainString());
        }
        return new WorkActionForm(typed, Map.of());
    }

    /**
     * @param measures ids that may be chosen
     * @param base what is changed; empty for a new one, whose deadline is set here
     */
    static WorkActionForm read(
            HttpServletRequest request, Set<String> measures, Plan plan, LocalDate today, Optional<WorkAction> base) {
        Map<String, String> typed = new HashMap<>();
        List<String> names = new ArrayList<>(FIELDS);
        for (Source source : Source.values()) {
            names.add("budget." + source.id());
            names.add("spent." + source.id());
        }
        names.forEach(name -> typed.put(
                name, Optional.ofNullable(request.getParameter(name)).orElse("").strip()));
        base.filter(b -> typed.getOrDefault("due", "").isEmpty())
                .ifPresent(b -> typed.put("due", b.due().toString()));
        WorkActionForm form = new WorkActionForm(typed, new TreeMap<>());
        form.check(measures);
        form.day(plan, today).problem().ifPresent(p -> form.problems.put("day", p));
        base.map(WorkAction::due)
                .filter(due -> form.due().filter(due::equals).isEmpty())
                .ifPresent(due -> form.wrong("due", "workplan.wrong.deadline.here"));
        return form;
    }

    /** For which day the state holds. */
    EntryDay day(Plan plan, LocalDate today) {
        return EntryDay.read(text("day"), plan, today);
    }

    WorkActionForm with(String field, Text problem) {
        return new WorkActionForm(typed, Map.of(field, problem));
    }

    public String text(String field) {
        return typed.getOrDefault(field, "");
    }

    public Optional<Text> problem(String field) {
        return Optional.ofNullable(problems.get(field));
    }

    private void check(Set<String> measures) {
        if (!measures.contains(text("measure"))) {
            wrong("measure", "workplan.wrong.measure");
        }
        if (text("title").isEmpty() || text("title").length() > TITLE_MAX) {
            wrong("title", "workplan.wrong.title", TITLE_MAX);
        }
        if (text("owner").isEmpty() || text("owner").length() > TITLE_MAX) {
            wrong("owner", "workplan.wrong.owner");
        }
        if (text("note").length() > NOTE_MAX) {
            wrong("note", "workplan.wrong.note", NOTE_MAX);
        }
        if (due().isEmpty()) {
            wrong("due", "workplan.wrong.due");
        }
        if (state().isEmpty()) {
            wrong("state", "workplan.wrong.state");
        }
        if (share().isEmpty()) {
            wrong("share", "workplan.wrong.share");
        } else if (state().filter(s -> s == WorkAction.State.DONE).isPresent() != (share().get() == 100)) {
            wrong("share", "workplan.wrong.done");
        }
        typed.keySet().stream()
                .filter(name -> name.startsWith("budget.") || name.startsWith("spent."))
                .filter(name -> amount(name).isEmpty())
                .forEach(name -> wrong(name, "workplan.wrong.money"));
    }

    private void wrong(String field, String key, Object... values) {
        problems.put(field, Texts.all().both(key, values));
    }

    private Optional<LocalDate> due() {
        return Dates.day(text("due"));
    }

    private Optional<WorkAction.State> state() {
        return List.of(WorkAction.State.values()).stream()
                .filter(s -> s.id().equals(text("state")))
                .findFirst();
    }

    private Optional<Integer> share() {
        return text("share").matches("\\d{1,3}")
                ? Optional.of(Integer.parseInt(text("share"))).filter(s -> s <= 100)
                : Optional.empty();
    }

    /** Blank is nothing; thousands separators are understood. */
    private Optional<BigDecimal> amount(String name) {
        String plain = text(name).replace(",", "").replace("，", "");
        if (plain.isEmpty()) {
            return Optional.of(BigDecimal.ZERO);
        }
        return plain.matches("\\d{1,12}(\\.\\d{1,2})?")
                ? Optional.of(new BigDecimal(plain).setScale(2, RoundingMode.UNNECESSARY))
                        .filter(a -> a.compareTo(MONEY_MAX) <= 0)
                : Optional.empty();
    }

    int version() {
        return text("version").matches("\\d{1,9}") ? Integer.parseInt(text("version")) : 0;
    }

    /** What was typed, put into an action; only where nothing is wrong. */
    WorkAction on(WorkAction base, String by) {
        return new WorkAction(
                base.id(),
                base.plan(),
                base.unit(),
                base.year(),
                text("measure"),
                text("title"),
                text("owner"),
                base.id() == 0
                        ? Deadline.of(due().orElseThrow(), by, base.deadline().byOffice())
                        : base.deadline(),
                state().orElseThrow(),
                share().orElseThrow(),
                text("note"),
                money(),
                base.withdrawn(),
                version(),
                by,
                base.at(),
                base.synthetic(),
                base.steps(),
                base.evidence());
    }

    private List<Money> money() {
        List<Money> money = new ArrayList<>();
        for (Source source : Source.values()) {
            BigDecimal budget = amount("budget." + source.id()).orElseThrow();
            BigDecimal spent = amount("spent." + source.id()).orElseThrow();
            if (budget.signum() > 0 || spent.signum() > 0) {
                money.add(new Money(source, budget, spent));
            }
        }
        return money;
    }
}
