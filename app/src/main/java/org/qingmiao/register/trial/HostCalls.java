package org.qingmiao.register.trial;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.expression.Rational;
import org.qingmiao.register.clock.DueClock;
import org.qingmiao.register.decision.BoundTable;
import org.qingmiao.register.decision.Decision;
import org.qingmiao.register.decision.RateTable;
import org.qingmiao.register.function.RecordFunctions;

/** Runs the functions that expressions of registers may call. What lies outside of the record is absent. */
final class HostCalls {
    private static final RecordFunctions CALCULATORS = new RecordFunctions();

    private final TrialRun run;

    HostCalls(TrialRun run) {
        this.run = run;
    }

    @Nullable
    Object call(View view, String name, List<Object> arguments) {
        String first = arguments.isEmpty() ? "" : String.valueOf(arguments.getFirst());
        return switch (name) {
            case "decide" -> decide(view, first, day(arguments.get(1)));
            case "rate" -> rate(first, arguments);
            case "flag" -> run.flags().isSet(first);
            case "entered" -> run.moments().entered(first).orElse(null);
            case "step" -> run.moments().step(first).orElse(null);
            case "due", "late", "met", "owes", "explained", "owed" -> debt(name, first);
            case "offered", "accepted", "refused", "answered", "ended", "all_answered", "refusals", "hand_over" ->
                run.handOvers().asked(name, first);
            case "birthday" -> birthday(view, arguments);
            case "published" -> false;
            // The first six digits of a division are its county.
            case "county" -> first.matches("\\d{6,}") ? first.substring(0, 6) : null;
            default -> other(view, name, first, arguments);
        };
    }

    private LocalDate day(Object moment) {
        return moment instanceof LocalDate day ? day : run.trial().clock().day((Instant) moment);
    }

    private @Nullable Object decide(View view, String id, LocalDate day) {
        Optional<BoundTable> table = run.trial().decisions(view.section()).on(id, day);
        if (table.isEmpty()) {
            return null;
        }
        Decision decision = table.get().decide(view.with("on", day), view.evaluator());
        run.decided(decision);
        return decision.value();
    }

    private @Nullable Object rate(String id, List<Object> arguments) {
        List<String> keys = arguments.subList(1, arguments.size() - 1).stream()
                .map(String::valueOf)
                .toList();
        return run.trial()
                .tables()
                .rate(id)
                .flatMap(r -> r.on(keys, day(arguments.getLast())))
                .map(RateTable.Entry::value)
                .orElse(null);
    }

    private @Nullable Object debt(String name, String id) {
        Debts debts = run.debts();
        return switch (name) {
            case "due" -> debts.due(id);
            case "late" -> debts.isLate(id);
            case "met" -> debts.isMet(id);
            case "owes" -> debts.isOpen(id);
            case "owed" -> debts.sums(id);
            default -> false;
        };
    }

    private static @Nullable Object birthday(View view, List<Object> arguments) {
        int years = ((Rational) arguments.get(1)).numerator().intValueExact();
        return view.get("child.birth") instanceof LocalDate birth ? DueClock.birthday(birth, years) : null;
    }

    private @Nullable Object other(View view, String name, String first, List<Object> arguments) {
        if (name.endsWith(".which")) {
            return which(view, name.substring(0, name.length() - ".which".length()), first);
        }
        return RecordFunctions.has(name) ? CALCULATORS.call(name, arguments) : null;
    }

    /** The items of a grid to which one answer was given. */
    private static List<Object> which(View view, String grid, String answer) {
        List<Object> items = new ArrayList<>();
        if (view.get(grid) instanceof Map<?, ?> answers) {
            answers.forEach((item, given) -> {
                if (answer.equals(given)) {
                    items.add(item);
                }
            });
        }
        return items;
    }
}
