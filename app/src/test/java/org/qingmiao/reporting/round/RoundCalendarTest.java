package org.qingmiao.reporting.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingmiao.DemoServer;
import org.qingmiao.org.Period;
import org.qingmiao.plan.RecurringRound;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.SettableClock;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.audit.Audit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** Rounds that open by themselves, on their day and once. */
@DemoServer
@Import(RoundWorld.class)
@SuppressWarnings("NullAway.Init") // set by Spring
class RoundCalendarTest {
    private static final RecurringRound SPRING = new RecurringRound(
            "spring",
            new Text("{period}年度", "Year {period}"),
            Period.Kind.YEAR,
            List.of(Period.Kind.YEAR),
            5,
            26,
            List.of(7));

    @Autowired
    RoundWorld world;

    @Autowired
    RoundNotices notices;

    @Autowired
    Audit audit;

    @Autowired
    TransactionTemplate transaction;

    private Rounds on(String day) {
        SettableClock clock = new SettableClock(Instant.parse(day + "T08:00:00Z"));
        return new Rounds(world.events, world.table, world.forms, notices, audit, clock);
    }

    private RoundCalendar calendar(String day) {
        return new RoundCalendar(world.plans, on(day), world.forms);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-04, no", "2026-01-05, yes", "2026-01-31, yes", "2026-02-01, no", "2027-01-10, no"})
    void a_round_is_due_from_its_day_to_its_end_in_the_years_of_the_plan(String day, String due) {
        assertThat(calendar(day).due(world.plans.current(), SPRING).isPresent()).isEqualTo(due.equals("yes"));
    }

    @Test
    void it_asks_every_unit_that_owes_a_value_of_the_period() {
        Round round = calendar("2026-01-10").due(world.plans.current(), SPRING).orElseThrow();
        assertThat(round.id()).isEqualTo("2025-spring");
        assertThat(round.name().zh()).isEqualTo("2025年度");
        assertThat(round.periods()).containsExactly("2025");
        assertThat(round.units()).contains("health-bureau", "court").doesNotContain("beilun");
        assertThat(round.due()).isEqualTo(LocalDate.of(2026, 1, 31));
    }

    @Test
    void it_opens_once_however_often_the_day_is_looked_at() {
        Round round = calendar("2025-01-10").due(world.plans.current(), SPRING).orElseThrow();
        assertThat(ActorContext.asSystem("test", () -> on("2025-01-10").open(round, "calendar")))
                .isTrue();
        assertThat(ActorContext.asSystem("test", () -> on("2025-01-11").open(round, "calendar")))
                .isFalse();
    }

    @Test
    void who_owes_is_reminded_on_the_days_of_the_round_and_once_a_day() {
        Round round = world.round(2021, RoundWorld.UNIT);
        String day = round.due().minusDays(3).toString();
        String other = round.due().minusDays(2).toString();
        ActorContext.runAsSystem("test", () -> {
            transaction.executeWithoutResult(_ -> on(other).remindIfDue(round, "calendar"));
            assertThat(reminders(round)).isZero();
            transaction.executeWithoutResult(_ -> on(day).remindIfDue(round, "calendar"));
            assertThat(reminders(round)).isEqualTo(1);
        });
    }

    private long reminders(Round round) {
        return world.events.events(round, "").stream()
                .filter(e -> e.step().equals("remind"))
                .count();
    }

    @ParameterizedTest
    @CsvSource({
        "YEAR, 2025-12-31, 2025",
        "QUARTER, 2025-03-31, 2025Q1",
        "QUARTER, 2025-04-01, 2025Q2",
        "HALF_YEAR, 2025-07-01, 2025S2",
        "MONTH, 2025-02-28, 2025-02",
        "SCHOOL_YEAR, 2025-08-31, 2024-09/2025-08",
        "SCHOOL_YEAR, 2025-09-01, 2025-09/2026-08"
    })
    void a_day_lies_in_one_period_of_each_kind(Period.Kind kind, LocalDate day, String period) {
        assertThat(RoundCalendar.containing(kind, day).iso()).isEqualTo(period);
    }
}
