package org.qingmiao.workplan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.qingmiao.page.Signal;

/**
 * What a unit undertakes in a year to carry out a measure.
 *
 * @param measure id of the measure in the plan
 * @param owner the post that answers for it; no private person
 * @param share 0 to 100 per cent
 * @param money by source, each source once at most
 * @param version counts every save
 */
public record WorkAction(
        long id,
        String plan,
        String unit,
        int year,
        String measure,
        String title,
        String owner,
        LocalDate due,
        State state,
        int share,
        String note,
        List<Money> money,
        boolean withdrawn,
        int version,
        String by,
        Instant at,
        boolean synthetic) {

    public WorkAction {
        money = List.copyOf(money);
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

        static State of(String id) {
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
    WorkAction withdrawn(boolean away, String who) {
        return new WorkAction(
                id, plan, unit, year, measure, title, owner, due, state, share, note, money, away, version, who, at,
                synthetic);
    }

    /** Its traffic light. */
    public Signal signal(LocalDate today) {
        if (state == State.DONE) {
            return Signal.ACHIEVED;
        }
        return isLate(today) ? Signal.OFF_TRACK : Signal.ON_TRACK;
    }

    /** Whether its day has passed and it is not done. */
    public boolean isLate(LocalDate today) {
        return state != State.DONE && due.isBefore(today);
    }
}
