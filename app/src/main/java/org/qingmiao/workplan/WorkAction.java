package org.qingmiao.workplan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.qingmiao.reporting.progress.AsOf;
import org.qingmiao.reporting.progress.DatedEntry;
import org.qingmiao.reporting.progress.LatestEntry;
import org.qingmiao.reporting.progress.WorkState;

/**
 * What a unit undertakes in a year to carry out a measure.
 *
 * @param measure id of the measure in the plan
 * @param owner the post that answers for it; no private person
 * @param state as it was saved last; where it stood on a day says {@link #state(AsOf)}
 * @param share 0 to 100 per cent, as it was saved last
 * @param money by source, each source once at most
 * @param version counts every save
 * @param steps how far it was on which day, in the order in which that was recorded
 * @param evidence when each piece of evidence was brought
 */
public record WorkAction(
        long id,
        String plan,
        String unit,
        int year,
        String measure,
        String title,
        String owner,
        Deadline deadline,
        State state,
        int share,
        String note,
        List<Money> money,
        boolean withdrawn,
        int version,
        String by,
        Instant at,
        boolean synthetic,
        List<Step> steps,
        List<Instant> evidence) {

    public WorkAction {
        money = List.copyOf(money);
        steps = List.copyOf(steps);
        evidence = List.copyOf(evidence);
    }

    /** How far it was on a day. */
    public record Step(State state, int share, LocalDate day, String by, Instant at) implements DatedEntry {
        @Override
        public boolean isDone() {
            return state == State.DONE;
        }
    }

    /** How far it is. */
    public enum State {
        NOT_BEGUN,
        UNDER_WAY,
        DONE;

        /** As the database keeps it, and as texts are keyed. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }

    /** Whose money it is. */
    public enum Source {
        CENTRAL,
        PROVINCE,
        CITY,
        DISTRICT,
        SOCIETY;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Source of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }

    /** In yuan. */
    public record Money(Source source, BigDecimal budget, BigDecimal spent) {}

    public BigDecimal budget() {
        return sum(Money::budget);
    }

    public BigDecimal spent() {
        return sum(Money::spent);
    }

    private BigDecimal sum(Function<Money, BigDecimal> of) {
        return money.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Taken back, or brought back. */
    public WorkAction withdrawn(boolean away, String who) {
        return new WorkAction(
                id, plan, unit, year, measure, title, owner, deadline, state, share, note, money, away, version, who,
                at, synthetic, steps, evidence);
    }

    /** The day by which it is to be done, as it stands now. */
    public LocalDate due() {
        return deadline.due();
    }

    private LatestEntry<Step> line(AsOf asOf) {
        return new LatestEntry<>(steps, asOf);
    }

    /** Where it stood on a day; the deadline that counts is one that was not moved after it had passed. */
    public WorkState state(AsOf asOf) {
        Optional<Step> step = line(asOf).last();
        boolean passed = asOf.hasPassed(deadline.counted(asOf));
        if (step.isEmpty()) {
            return passed ? WorkState.LATE_UNREPORTED : WorkState.NOT_REPORTED;
        }
        return switch (step.get().state()) {
            case DONE -> evidence.stream().anyMatch(asOf::knows) ? WorkState.DONE : WorkState.UNPROVEN;
            case UNDER_WAY -> passed ? WorkState.LATE : WorkState.UNDER_WAY;
            case NOT_BEGUN -> passed ? WorkState.LATE : WorkState.NOT_BEGUN;
        };
    }

    /** 0 to 100 per cent, as reported for a day. */
    public int share(AsOf asOf) {
        return line(asOf).last().map(Step::share).orElse(0);
    }

    /** Since when it was done, on a day. */
    public Optional<LocalDate> doneOn(AsOf asOf) {
        return line(asOf).doneOn();
    }

    /** Whether the deadline that counts passed without it being done; doing it later does not mend that. */
    public boolean isMissed(AsOf asOf) {
        LocalDate counted = deadline.counted(asOf);
        return doneOn(asOf).map(d -> d.isAfter(counted)).orElse(asOf.hasPassed(counted));
    }
}
