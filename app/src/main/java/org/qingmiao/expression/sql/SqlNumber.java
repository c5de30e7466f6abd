package org.qingmiao.expression.sql;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A number in SQL: {@code n / 10^scale / d}, never divided, so that nothing is rounded and an index on {@code n} can be
 * used.
 *
 * @param n an expression
 * @param bigint whether {@code n} is a bigint or int column or constant; otherwise numeric
 * @param scale decimals that {@code n} is scaled by
 * @param d denominator of any sign, null in SQL where the number is absent; nothing for 1
 */
record SqlNumber(
        String n, boolean bigint, int scale, @Nullable String d) {
    static SqlNumber bigint(String n) {
        return new SqlNumber(n, true, 0, null);
    }

    private static SqlNumber numeric(String n, int scale, @Nullable String d) {
        return new SqlNumber(n, false, scale, d);
    }

    /** {@code n} fit for arithmetic that cannot overflow. */
    private String exact() {
        return bigint ? "(" + n + ")::numeric" : n;
    }

    private String below() {
        return d == null ? "1" : d;
    }

    /** The same number with more decimals. */
    private SqlNumber scaled(int decimals) {
        return decimals <= scale
                ? this
                : numeric("(" + exact() + " * 1" + "0".repeat(decimals - scale) + ")", decimals, d);
    }

    /** {@code n} with its scale taken out, exact. */
    String text() {
        return scale == 0 ? n : "(" + exact() + " * 0." + "0".repeat(scale - 1) + "1)";
    }

    SqlNumber plus(SqlNumber other, String sign) {
        SqlNumber a = scaled(other.scale);
        SqlNumber b = other.scaled(scale);
        if (Objects.equals(d, other.d)) {
            return numeric("(" + a.exact() + " " + sign + " " + b.exact() + ")", a.scale, d);
        }
        String above = "(" + a.exact() + " * " + b.below() + " " + sign + " " + b.exact() + " * " + a.below() + ")";
        return numeric(above, a.scale, "(" + a.below() + " * " + b.below() + ")");
    }

    SqlNumber times(SqlNumber other) {
        boolean whole = d == null && other.d == null;
        return numeric(
                "(" + exact() + " * " + other.exact() + ")",
                scale + other.scale,
                whole ? null : "(" + below() + " * " + other.below() + ")");
    }

    SqlNumber dividedBy(SqlNumber other) {
        SqlNumber a = scaled(other.scale);
        String above = other.d == null ? a.exact() : "(" + a.exact() + " * " + other.d + ")";
        String below = d == null ? other.exact() : "(" + d + " * " + other.exact() + ")";
        return numeric(above, a.scale - other.scale, "NULLIF(" + below + ", 0)");
    }

    SqlNumber negated() {
        return numeric("(- " + exact() + ")", scale, d);
    }

    SqlNumber abs() {
        return numeric("abs(" + exact() + ")", scale, d == null ? null : "abs(" + d + ")");
    }

    SqlNumber sign() {
        String sign = d == null ? "sign(" + exact() + ")" : "(sign(" + exact() + ") * sign(" + d + "))";
        return numeric(sign, 0, null);
    }

    /** Half away from zero. */
    SqlNumber rounded(int decimals) {
        if (bigint && d == null && decimals >= scale) {
            return scaled(decimals);
        }
        String a = "(" + exact() + " * 1" + "0".repeat(decimals) + ")";
        String b = "((" + below() + ")::numeric * 1" + "0".repeat(scale) + ")";
        return numeric(
                "(sign(" + a + ") * sign(" + b + ") * div(2 * abs(" + a + ") + abs(" + b + "), 2 * abs(" + b + ")))",
                decimals,
                null);
    }

    /** A comparison; multiplied across, by squares, so that the sign of a denominator does not matter. */
    String compared(String sign, SqlNumber other) {
        SqlNumber a = scaled(other.scale);
        SqlNumber b = other.scaled(scale);
        if (d == null && other.d == null) {
            return a.bigint && b.bigint
                    ? "(" + a.n + " " + sign + " " + b.n + ")"
                    : "(" + a.exact() + " " + sign + " " + b.exact() + ")";
        }
        String left = a.exact() + across(a) + square(b);
        String right = b.exact() + across(b) + square(a);
        return "(" + left + " " + sign + " " + right + ")";
    }

    private static String across(SqlNumber number) {
        return number.d == null ? "" : " * " + number.d;
    }

    private static String square(SqlNumber number) {
        return number.d == null ? "" : " * " + number.d + " * " + number.d;
    }

    String known() {
        return d == null ? "(" + n + " IS NOT NULL)" : "(" + n + " IS NOT NULL AND " + d + " IS NOT NULL)";
    }

    /** One of two numbers, by conditions of SQL that lead to {@code this}; otherwise the other. */
    SqlNumber unless(String condition, SqlNumber other) {
        SqlNumber a = scaled(other.scale);
        SqlNumber b = other.scaled(scale);
        String below = d == null && other.d == null ? null : choice(condition, a.below(), b.below());
        boolean ints = a.bigint && b.bigint;
        return new SqlNumber(
                ints ? choice(condition, a.n, b.n) : choice(condition, a.exact(), b.exact()), ints, a.scale, below);
    }

    private static String choice(String condition, String yes, String no) {
        return "CASE WHEN " + condition + " THEN " + yes + " ELSE " + no + " END";
    }
}
