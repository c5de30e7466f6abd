package org.qingmiao.register.trial;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.expression.Rational;
import org.qingmiao.register.definition.FormulaText;
import org.qingmiao.register.definition.RegisterCount;
import org.qingmiao.register.definition.RegisterCount.Measure;
import org.qingmiao.register.definition.RegisterCount.Take;
import org.qingmiao.register.definition.Section;

/** What a record adds to the counts of its register, as far as they can be told from it alone. */
final class CountTrial {
    private static final String NOBODY_SAYS = "";

    private final TrialRun run;

    CountTrial(TrialRun run) {
        this.run = run;
    }

    List<CountPart> of(RegisterCount count) {
        return switch (count.measure()) {
            case Measure.Stock stock -> stock(count, stock);
            case Measure.Flow flow -> flow(count, flow);
            case Measure.Units units ->
                run.record().holds(units.holds())
                        ? parts(count, run.record(), Optional.empty(), BigDecimal.ONE)
                        : List.of();
            case Measure.Debts debts -> debts(count, debts);
            case Measure.StockOfRows rows -> List.of();
            case Measure.Cohort cohort -> List.of();
        };
    }

    private List<CountPart> stock(RegisterCount count, Measure.Stock stock) {
        boolean stands = (stock.states().isEmpty()
                        || run.state().filter(stock.states()::contains).isPresent())
                && stock.flags().stream().allMatch(run.flags()::isSet)
                && stock.without().stream().noneMatch(run.flags()::isSet)
                && holds(count, run.record());
        if (!stands) {
            return List.of();
        }
        BigDecimal amount = amount(count, run.record());
        if (stock.from().isEmpty() && stock.until().isEmpty()) {
            return parts(count, run.record(), Optional.empty(), amount);
        }
        return between(count, stock, amount);
    }

    /** From its first day on it is there, from the day behind its last one no more. */
    private List<CountPart> between(RegisterCount count, Measure.Stock stock, BigDecimal amount) {
        Optional<LocalDate> from = stock.from().flatMap(f -> day(run.record().value(f)));
        if (stock.from().isPresent() && from.isEmpty()) {
            return List.of();
        }
        List<CountPart> parts = new ArrayList<>(parts(count, run.record(), from, amount));
        stock.until()
                .flatMap(u -> day(run.record().value(u)))
                .filter(last -> from.map(first -> !last.isBefore(first)).orElse(true))
                .ifPresent(last ->
                        parts.addAll(parts(count, run.record(), Optional.of(last.plusDays(1)), amount.negate())));
        return parts;
    }

    private List<CountPart> flow(RegisterCount count, Measure.Flow flow) {
        Section section =
                flow.section().map(run.trial().register().sections()::get).orElse(null);
        if (section == null) {
            return event(count, flow, run.record());
        }
        List<CountPart> parts = new ArrayList<>();
        run.record().rows(section).forEach(row -> parts.addAll(event(count, flow, row)));
        return parts;
    }

    private List<CountPart> event(RegisterCount count, Measure.Flow flow, View view) {
        Optional<LocalDate> day = day(view.value(flow.date()));
        return day.isPresent() && holds(count, view) ? parts(count, view, day, amount(count, view)) : List.of();
    }

    /** Those that a record owes and owed, by the day until which they were. */
    private List<CountPart> debts(RegisterCount count, Measure.Debts debts) {
        if (!holds(count, run.record())) {
            return List.of();
        }
        List<CountPart> parts = new ArrayList<>();
        for (Debt debt : run.debts().of(debts.deadline())) {
            if (ended(debt, debts.done().orElse(NOBODY_SAYS))) {
                parts.addAll(parts(count, run.record(), Optional.of(debt.due().day()), BigDecimal.ONE));
            }
        }
        return parts;
    }

    /** What was not fulfilled in time is late once its day has passed; until then nobody counts it. */
    private static boolean ended(Debt debt, String how) {
        boolean inTime =
                debt.done().isPresent() && !debt.due().isLate(debt.done().get());
        return switch (how) {
            case "in_time" -> inTime;
            case "late" -> !inTime;
            case "open" -> debt.done().isEmpty();
            default -> true;
        };
    }

    private static boolean holds(RegisterCount count, View view) {
        return count.where().map(view::holds).orElse(true);
    }

    private static BigDecimal amount(RegisterCount count, View view) {
        if (!(count.take() instanceof Take.Sum sum)) {
            return BigDecimal.ONE;
        }
        return view.value(sum.of()) instanceof Rational number ? Written.plain(number) : BigDecimal.ZERO;
    }

    /** One for each combination of codes. */
    private static List<CountPart> parts(RegisterCount count, View view, Optional<LocalDate> day, BigDecimal amount) {
        if (amount.signum() == 0) {
            return List.of();
        }
        Optional<String> unit = count.unit().map(u -> text(view.value(u)));
        List<String> options = List.of("");
        boolean first = true;
        for (FormulaText by : count.by().values()) {
            List<String> longer = new ArrayList<>();
            for (String head : options) {
                for (String code : codes(view.value(by))) {
                    longer.add(first ? code : head + "|" + code);
                }
            }
            options = longer;
            first = false;
        }
        return options.stream()
                .map(o -> new CountPart(count.id(), day, unit, o, amount))
                .toList();
    }

    private static List<String> codes(@Nullable Object value) {
        if (value instanceof List<?> several) {
            return several.isEmpty()
                    ? List.of("")
                    : several.stream().map(CountTrial::text).distinct().toList();
        }
        return List.of(text(value));
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean b -> b ? "yes" : "no";
            case Rational r -> Written.plain(r).toPlainString();
            default -> value.toString();
        };
    }

    private Optional<LocalDate> day(@Nullable Object value) {
        return switch (value) {
            case LocalDate day -> Optional.of(day);
            case Instant moment -> Optional.of(run.trial().clock().day(moment));
            case null, default -> Optional.empty();
        };
    }
}
