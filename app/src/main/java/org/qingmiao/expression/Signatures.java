package org.qingmiao.expression;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Which arguments the built-in functions take, and what they give. */
record Signatures(List<Node> arguments) {
    private static final ExpressionType WHOLE = new ExpressionType.Whole();
    private static final ExpressionType DAY = new ExpressionType.Day();
    private static final ExpressionType RATIO = new ExpressionType.Ratio();
    private static final ExpressionType YES_NO = new ExpressionType.YesNo();
    private static final Map<String, String> HELP = Map.ofEntries(
            Map.entry("round", "round(number, decimals 0 to 9)"),
            Map.entry("min", "min(a, b, …) of numbers, dates or moments of one kind"),
            Map.entry("max", "max(a, b, …) of numbers, dates or moments of one kind"),
            Map.entry("years_of", "age(date, date)"),
            Map.entry("months", "months(date, date)"),
            Map.entry("days", "days(date, date)"),
            Map.entry("hours", "hours(moment, moment)"),
            Map.entry("minutes", "minutes(moment, moment)"),
            Map.entry("date", "date(moment), date('2025-01-31') or date(date, day of the month)"),
            Map.entry("workdays", "workdays(date, 0 … 3660)"),
            Map.entry("criminal_age", "criminal_age(date, date)"));

    static String help(String word) {
        return HELP.getOrDefault(word, "other arguments of " + word + "(…)");
    }

    Optional<Node> of(Builtin function) {
        return switch (function) {
            case ABS -> call(function, isNumber(0, 1), type(0));
            case SIGN -> call(function, isNumber(0, 1), WHOLE);
            case ROUND -> round();
            case MIN, MAX, MIN_KNOWN, MAX_KNOWN -> alike(function, ExpressionType::isInOrder);
            case FIRST_KNOWN -> alike(function, ExpressionType::isValue);
            case YEARS_OF, MONTHS, DAYS, CRIMINAL_AGE -> call(function, are(ExpressionType.Day.class, 2), WHOLE);
            case HOURS, MINUTES -> call(function, are(ExpressionType.Moment.class, 2), RATIO);
            case YEAR -> call(function, are(ExpressionType.Day.class, 1), WHOLE);
            case MONTH, MONTH_END, MONTH_AFTER, YEAR_END -> call(function, are(ExpressionType.Day.class, 1), DAY);
            case DATE -> date();
            case WORKDAYS -> call(function, isDayAndNumber(3_660), DAY);
            case SIZE -> call(function, arguments.size() == 1 && isText(0), WHOLE);
            case STARTS_WITH, ENDS_WITH, CONTAINS ->
                call(function, arguments.size() == 2 && isText(0) && isText(1), YES_NO);
            case ADD, SUBTRACT -> Optional.empty();
        };
    }

    private Optional<Node> call(Builtin function, boolean fits, ExpressionType result) {
        return fits ? Optional.of(new Node.Call(function, arguments, result)) : Optional.empty();
    }

    private ExpressionType type(int at) {
        return at < arguments.size() ? arguments.get(at).type() : new ExpressionType.Nothing();
    }

    private boolean isNumber(int at, int count) {
        return arguments.size() == count && type(at).isNumber();
    }

    private boolean isText(int at) {
        return type(at) instanceof ExpressionType.Words || type(at) instanceof ExpressionType.Code;
    }

    private boolean are(Class<? extends ExpressionType> kind, int count) {
        return arguments.size() == count && arguments.stream().allMatch(a -> kind.isInstance(a.type()));
    }

    private Optional<Node> round() {
        boolean fits =
                arguments.size() == 2 && type(0).isNumber() && number(1, 9).isPresent();
        return fits
                ? call(
                        Builtin.ROUND,
                        true,
                        new ExpressionType.Decimal(number(1, 9).orElseThrow()))
                : Optional.empty();
    }

    private Optional<Integer> number(int at, int most) {
        return arguments.get(at) instanceof Node.Constant c
                        && c.value() instanceof Rational r
                        && r.isWhole()
                        && r.sign() >= 0
                        && r.compareTo(Rational.of(most)) <= 0
                ? Optional.of(r.numerator().intValueExact())
                : Optional.empty();
    }

    private boolean isDayAndNumber(int most) {
        return arguments.size() == 2
                && type(0) instanceof ExpressionType.Day
                && number(1, most).isPresent();
    }

    private Optional<Node> date() {
        if (arguments.size() == 1) {
            Optional<Node> written = Functions.day(arguments.getFirst()).map(day -> new Node.Constant(day, DAY));
            return written.isPresent() ? written : call(Builtin.DATE, type(0) instanceof ExpressionType.Moment, DAY);
        }
        boolean fits = isDayAndNumber(31) && number(1, 31).orElseThrow() > 0;
        return call(Builtin.DATE, fits, DAY);
    }

    private Optional<Node> alike(Builtin function, Predicate<ExpressionType> fits) {
        if (arguments.size() < 2 || arguments.size() > 8 || !arguments.stream().allMatch(a -> fits.test(a.type()))) {
            return Optional.empty();
        }
        boolean numbers = arguments.stream().allMatch(a -> a.type().isNumber());
        boolean same = arguments.stream().allMatch(a -> a.type().equals(type(0)));
        return same ? call(function, true, type(0)) : call(function, numbers, widest());
    }

    private ExpressionType widest() {
        if (arguments.stream().anyMatch(a -> a.type() instanceof ExpressionType.Ratio)) {
            return RATIO;
        }
        if (arguments.stream().anyMatch(a -> a.type() instanceof ExpressionType.Quantity)) {
            return new ExpressionType.Quantity();
        }
        return new ExpressionType.Decimal(arguments.stream()
                .mapToInt(a -> a.type() instanceof ExpressionType.Decimal d ? d.scale() : 0)
                .max()
                .orElse(0));
    }
}
