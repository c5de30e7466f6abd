package org.qingmiao.reporting.round;

import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.Period;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.RecurringRound;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Job;
import org.qingmiao.platform.Text;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Opens what the plans' calendars say and reminds on the days that rounds name. A second time changes nothing. */
@Component
class RoundCalendar implements Job {
    private static final String AUTHOR = "calendar";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalTime MORNING = LocalTime.of(7, 30);

    private final Plans plans;
    private final Rounds rounds;
    private final RoundForms forms;

    RoundCalendar(Plans plans, Rounds rounds, RoundForms forms) {
        this.plans = plans;
        this.rounds = rounds;
        this.forms = forms;
    }

    /** A plan may have come with the start of a server, and its rounds do not wait for the morning; commands open none. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication
    static class AtStart {
        private final RoundCalendar calendar;

        AtStart(RoundCalendar calendar) {
            this.calendar = calendar;
        }

        @EventListener(ApplicationReadyEvent.class)
        void turn() {
            ActorContext.runAsSystem(calendar.name(), calendar::run);
        }
    }

    @Override
    public String name() {
        return "rounds";
    }

    @Override
    public Schedule schedule() {
        return new Daily(ZONE, MORNING);
    }

    /** Does what is due today. */
    @Override
    public void run() {
        plans.all().forEach(plan -> {
            plan.calendar().forEach(recurringRound -> due(plan, recurringRound).ifPresent(r -> rounds.open(r, AUTHOR)));
            rounds.of(plan.id()).forEach(round -> rounds.remindIfDue(round, AUTHOR));
        });
    }

    /** The round that should be open today, if there is one. */
    Optional<Round> due(Plan plan, RecurringRound recurringRound) {
        LocalDate today = rounds.today();
        Period last = containing(recurringRound.every(), today).previous();
        LocalDate opens = last.end().plusDays(recurringRound.opens());
        LocalDate due = opens.plusDays(recurringRound.days());
        int year = last.yearOf();
        boolean ofPlan = year >= plan.head().from() && year <= plan.head().to();
        if (!ofPlan || today.isBefore(opens) || today.isAfter(due)) {
            return Optional.empty();
        }
        List<String> periods = forms.periods(plan, year).stream()
                .filter(p -> recurringRound.covers().contains(p.kind()))
                .filter(p -> !p.end().isBefore(last.start()) && !p.end().isAfter(last.end()))
                .map(Period::iso)
                .toList();
        List<String> units =
                forms.owing(plan, year, periods).stream().map(OrgUnit::id).toList();
        return periods.isEmpty() || units.isEmpty()
                ? Optional.empty()
                : Optional.of(new Round(
                        plan.id(),
                        label(last).toLowerCase(Locale.ROOT) + "-" + recurringRound.id(),
                        name(recurringRound, last),
                        year,
                        periods,
                        units,
                        opens,
                        due,
                        recurringRound.remind(),
                        "",
                        true,
                        false));
    }

    /** The period of a kind in which a day lies. */
    static Period containing(Period.Kind kind, LocalDate day) {
        int year = day.getYear();
        Period first = kind == Period.Kind.SCHOOL_YEAR ? Period.schoolYear(year - 1) : first(kind, year);
        long months = ChronoUnit.MONTHS.between(first.start(), day);
        return new Period(kind, first.from().plusMonths(months / kind.months() * kind.months()));
    }

    private static Period first(Period.Kind kind, int year) {
        return new Period(kind, Period.month(year, 1).from());
    }

    /** Without the slash that addresses cannot hold: a school year is {@code 2024-2025}. */
    private static String label(Period period) {
        return period.kind() == Period.Kind.SCHOOL_YEAR
                ? period.from().getYear() + "-" + period.yearOf()
                : period.iso();
    }

    private static Text name(RecurringRound recurringRound, Period period) {
        return new Text(
                recurringRound.name().zh().replace("{period}", label(period)),
                recurringRound.name().en().replace("{period}", label(period)));
    }
}
