package org.qingmiao.expression.sql;

import java.util.List;
import java.util.Objects;
import org.qingmiao.expression.Builtin;
import org.qingmiao.expression.ExpressionType;
import org.qingmiao.expression.Node;
import org.qingmiao.expression.Rational;

/** The built-in functions in SQL; they mean what {@code JvmFunctions} says. */
record SqlFunctions(SqlRun run) {
    /** Of everything but numbers. */
    String text(Node.Call call) {
        return switch (call.function()) {
            case MIN, MAX -> best(call);
            case MIN_KNOWN -> "least(" + joined(call) + ")";
            case MAX_KNOWN -> "greatest(" + joined(call) + ")";
            case FIRST_KNOWN -> "coalesce(" + joined(call) + ")";
            case MONTH -> first(text(call, 0));
            case MONTH_AFTER -> after(text(call, 0));
            case MONTH_END -> "(" + after(text(call, 0)) + " - 1)";
            case YEAR_END -> "make_date(extract(year FROM " + text(call, 0) + ")::int, 12, 31)";
            case DATE -> date(call);
            case ADD -> moved(call, "+");
            case SUBTRACT -> moved(call, "-");
            case STARTS_WITH -> "starts_with(" + joined(call) + ")";
            case ENDS_WITH ->
                "(right(" + text(call, 0) + ", char_length(" + text(call, 1) + ")) = " + text(call, 1) + ")";
            case CONTAINS -> "(position(" + text(call, 1) + " IN " + text(call, 0) + ") > 0)";
            default -> throw SqlWriter.none(call.function().word() + "(…)");
        };
    }

    SqlNumber number(Node.Call call) {
        return switch (call.function()) {
            case ABS -> number(call, 0).abs();
            case SIGN -> number(call, 0).sign();
            case ROUND -> number(call, 0).rounded(constant(call, 1));
            case MIN, MAX, MIN_KNOWN, MAX_KNOWN, FIRST_KNOWN -> bestNumber(call);
            case YEARS_OF -> years(months(text(call, 0), text(call, 1)));
            case CRIMINAL_AGE -> years(months(text(call, 0), "(" + text(call, 1) + " - 1)"));
            case MONTHS -> SqlNumber.bigint(months(text(call, 0), text(call, 1)));
            case DAYS -> SqlNumber.bigint("(" + text(call, 1) + " - " + text(call, 0) + ")");
            case HOURS -> seconds(call, "3600");
            case MINUTES -> seconds(call, "60");
            case YEAR -> SqlNumber.bigint("extract(year FROM " + text(call, 0) + ")::int");
            case SIZE -> SqlNumber.bigint("char_length(" + text(call, 0) + ")");
            default -> throw SqlWriter.none(call.function().word() + "(…)");
        };
    }

    private String text(Node.Call call, int at) {
        return run.text(call.arguments().get(at));
    }

    private SqlNumber number(Node.Call call, int at) {
        return run.number(call.arguments().get(at));
    }

    private static int constant(Node.Call call, int at) {
        Object value = Objects.requireNonNull(((Node.Constant) call.arguments().get(at)).value());
        return ((Rational) value).numerator().intValueExact();
    }

    private String joined(Node.Call call) {
        return String.join(", ", call.arguments().stream().map(run::text).toList());
    }

    private String best(Node.Call call) {
        String sign = call.function() == Builtin.MIN ? "<=" : ">=";
        List<String> all = call.arguments().stream().map(run::text).toList();
        String best = all.getFirst();
        for (String next : all.subList(1, all.size())) {
            best = run.limited("CASE WHEN " + best + " " + sign + " " + next + " THEN " + best + " WHEN " + best
                    + " IS NOT NULL THEN " + next + " END");
        }
        return best;
    }

    private SqlNumber bestNumber(Node.Call call) {
        List<SqlNumber> all = call.arguments().stream().map(run::number).toList();
        SqlNumber best = all.getFirst();
        for (SqlNumber next : all.subList(1, all.size())) {
            best = best.unless(preferred(call.function(), best, next), next);
            run.limited(best.n());
        }
        return best;
    }

    /** When the first of two numbers is taken. */
    private static String preferred(Builtin function, SqlNumber one, SqlNumber other) {
        String comparison = one.compared(function == Builtin.MIN || function == Builtin.MIN_KNOWN ? "<=" : ">=", other);
        return switch (function) {
            case FIRST_KNOWN -> one.known();
            case MIN, MAX -> "(NOT " + one.known() + " OR " + comparison + ")";
            default -> "(NOT " + other.known() + " OR " + comparison + ")";
        };
    }

    private static SqlNumber years(String months) {
        return SqlNumber.bigint("floor(" + months + "::numeric / 12)::int");
    }

    private static String months(String from, String to) {
        return "(SELECT xq.k - CASE WHEN (xq.f + make_interval(months => xq.k))::date > xq.t THEN 1 ELSE 0 END"
                + " FROM (SELECT xp.f, xp.t, ((extract(year FROM xp.t) - extract(year FROM xp.f)) * 12"
                + " + extract(month FROM xp.t) - extract(month FROM xp.f))::int AS k"
                + " FROM (SELECT " + from + " AS f, " + to + " AS t) AS xp) AS xq)";
    }

    private SqlNumber seconds(Node.Call call, String unit) {
        String seconds = "extract(epoch FROM (" + text(call, 1) + " - " + text(call, 0) + "))";
        return new SqlNumber(seconds, false, 0, unit + "::numeric");
    }

    private static String first(String day) {
        return "(" + day + " - (extract(day FROM " + day + ")::int - 1))";
    }

    private static String after(String day) {
        return "(" + first(day) + " + make_interval(months => 1))::date";
    }

    private String date(Node.Call call) {
        String of = text(call, 0);
        if (call.arguments().size() == 1) {
            return "(" + of + " AT TIME ZONE " + run.zone() + ")::date";
        }
        int day = constant(call, 1);
        return "least(" + first(of) + " + " + (day - 1) + ", " + after(of) + " - 1)";
    }

    private String moved(Node.Call call, String sign) {
        String moved = "(" + text(call, 0) + " " + sign + " " + text(call, 1) + ")";
        return call.type() instanceof ExpressionType.Day ? moved + "::date" : moved;
    }
}
