package org.qingmiao.register.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.compiler.CompiledRegister;
import org.qingmiao.register.definition.DebtRule;
import org.qingmiao.register.definition.FormulaText;
import org.qingmiao.register.definition.Occasion;
import org.qingmiao.register.definition.RegisterCount;
import org.qingmiao.register.definition.RegisterCount.Measure;
import org.qingmiao.register.definition.RegisterCount.Take;

/** Why this version does not count what a definition asks for. Such a count is left out whole. */
public enum Uncounted {
    /** Rows that run on the last day of the period. */
    ROWS,
    /** By the day of birth of a child. */
    COHORT,
    /** Different ones, the latest of each, the one in the middle. */
    TAKE,
    /** Once in a period. */
    ONCE,
    /** Debts that come again, run for a while, begin by time alone, are owed for others, or end by one step. */
    DEBTS,
    /** Only some units count, or at a certain time. */
    UNITS,
    /** It changes with time though no record does. */
    DAY;

    /** Nothing if it is counted. */
    public static Optional<Uncounted> of(CompiledRegister register, RegisterCount count) {
        if (count.once().isPresent()) {
            return Optional.of(ONCE);
        }
        if (!(count.take() instanceof Take.All) && !(count.take() instanceof Take.Sum)) {
            return Optional.of(TAKE);
        }
        return measure(register, count.measure())
                .or(() -> readsDay(register, count) ? Optional.of(DAY) : Optional.empty());
    }

    private static Optional<Uncounted> measure(CompiledRegister register, Measure measure) {
        return switch (measure) {
            case Measure.Stock m -> Optional.empty();
            case Measure.Flow m -> Optional.empty();
            case Measure.StockOfRows m -> Optional.of(ROWS);
            case Measure.Cohort m -> Optional.of(COHORT);
            case Measure.Units m ->
                m.admitted().isPresent() || m.date().isPresent() ? Optional.of(UNITS) : Optional.empty();
            case Measure.Debts m -> {
                DebtRule rule = register.definition().deadlines().get(m.deadline());
                boolean told = rule != null && m.step().isEmpty() && standsStill(rule);
                yield told ? Optional.empty() : Optional.of(DEBTS);
            }
        };
    }

    /** Whether what is owed once stays to be seen, whatever becomes of the record. */
    private static boolean standsStill(DebtRule rule) {
        DebtRule.Running running = rule.condition();
        boolean always = running.states().isEmpty()
                && running.flags().isEmpty()
                && running.where().isEmpty();
        return always
                && rule.every().isEmpty()
                && rule.pause().isEmpty()
                && rule.before().isEmpty()
                && rule.debtor() instanceof DebtRule.Debtor.OfRecord
                && !(rule.each().orElse(null) instanceof DebtRule.Each.OfList)
                && rule.after().filter(Uncounted::isAct).isPresent();
    }

    private static boolean isAct(Occasion occasion) {
        return switch (occasion) {
            case Occasion.Entered o -> true;
            case Occasion.Taken o -> true;
            case Occasion.RowAdded o -> true;
            case Occasion.When o -> true;
            case Occasion.Flagged o -> false;
            case Occasion.HandedOver o -> false;
            case Occasion.Missed o -> false;
            case Occasion.Heard o -> false;
            case Occasion.AnyOf o -> o.occasions().stream().allMatch(Uncounted::isAct);
        };
    }

    private static boolean readsDay(CompiledRegister register, RegisterCount count) {
        List<FormulaText> all = new ArrayList<>(count.by().values());
        Stream.of(count.where(), count.unit()).flatMap(Optional::stream).forEach(all::add);
        if (count.measure() instanceof Measure.Units units) {
            all.add(units.holds());
        }
        return all.stream()
                .flatMap(f -> register.formula(f).stream())
                .anyMatch(f -> f.names().contains("on"));
    }

    /** A sentence. */
    public Text told() {
        return Messages.of("registers.uncounted." + name().toLowerCase(Locale.ROOT));
    }
}
