package org.qingmiao.expression;

import java.util.List;
import java.util.SplittableRandom;

/** Random expressions over {@link Clinic}, as text; nearly all are right. */
final class RandomExpressions {
    private final SplittableRandom random;
    private int rows;

    RandomExpressions(long seed) {
        this.random = new SplittableRandom(seed);
    }

    String any() {
        return switch (random.nextInt(4)) {
            case 0 -> number(3);
            case 1 -> day(3);
            default -> condition(3);
        };
    }

    private String pick(String... words) {
        return words[random.nextInt(words.length)];
    }

    private String order() {
        return pick(" < ", " <= ", " > ", " >= ");
    }

    private String condition(int depth) {
        if (depth <= 0) {
            return pick(
                    "ok == yes",
                    "ok != no",
                    "kind == '甲'",
                    "kind != '乙'",
                    "kind != none",
                    "kind in ['甲', '丙']",
                    "'发热' in signs",
                    "kind in []",
                    "note == ''",
                    "known(note)",
                    "known(r)",
                    "b > 0",
                    "s1 <= 2.5");
        }
        return switch (random.nextInt(14)) {
            case 0 -> "!(" + condition(depth - 1) + ")";
            case 1 -> "(" + condition(depth - 1) + " && " + condition(depth - 1) + ")";
            case 2 -> "(" + condition(depth - 1) + " || " + condition(depth - 1) + ")";
            case 3 -> ordered(number(depth - 1), number(depth - 1));
            case 4 -> ordered(day(depth - 1), day(depth - 1));
            case 5 -> "(" + number(depth - 1) + pick(" == ", " != ") + number(depth - 1) + ")";
            case 6 -> "(" + day(depth - 1) + pick(" == ", " != ") + day(depth - 1) + ")";
            case 7 -> "known(" + number(depth - 1) + ")";
            case 8 -> "(" + condition(depth - 1) + " ? " + condition(0) + " : " + condition(0) + ")";
            case 9 ->
                overVisits("visit." + pick("exists", "all") + "(ROW, ROW.ok == yes || ROW.score" + order() + "1.5)");
            case 10 -> overVisits("visit.exists(ROW, known(ROW.points) && ROW.points" + order() + "b)");
            case 11 ->
                "(known(note) && note." + pick("startsWith", "endsWith", "contains") + "("
                        + pick("'中'", "''", "'野'", "'_'") + "))";
            case 12 -> "(known(ended) && ended " + order() + "began + hours(" + random.nextInt(3_000) + "))";
            default -> "(known(seen) && age(born, seen)" + order() + pick("years(3)", "months(18)", "6") + ")";
        };
    }

    /** An order over what may be absent, guarded in one of the ways there are. */
    private String ordered(String left, String right) {
        String guard = "known(" + left + ") && known(" + right + ")";
        return random.nextBoolean()
                ? "(" + guard + " && " + left + order() + right + ")"
                : "(!(" + guard + ") || " + left + order() + right + ")";
    }

    private String overVisits(String template) {
        return template.replace("ROW", "v" + ++rows);
    }

    private String number(int depth) {
        if (depth <= 0) {
            return pick(
                    "a", "b", "s1", "s2", "r", "q", "0", "3", "2.5", "-1.25", "0.001", "count(visit)", "visit.size()");
        }
        String one = number(depth - 1);
        return switch (random.nextInt(17)) {
            case 0, 1 -> "(" + one + pick(" + ", " - ") + number(depth - 1) + ")";
            case 2 -> "(" + one + " * " + number(depth - 1) + ")";
            case 3, 4 -> "(" + one + " / " + number(depth - 1) + ")";
            case 5 -> pick("-", "abs", "sign") + "(" + one + ")";
            case 6 -> "round(" + one + ", " + random.nextInt(4) + ")";
            case 7 -> pick("min", "max", "min_known", "max_known", "first_known") + "(" + one + ", " + number(0) + ")";
            case 8 -> "(" + condition(depth - 1) + " ? " + one + " : " + pick("none", number(0)) + ")";
            case 9 ->
                pick("age", "months", "days", "criminal_age") + "(" + day(depth - 1) + ", " + day(depth - 1) + ")";
            case 10 -> "year(" + day(depth - 1) + ")";
            case 11 -> overVisits(pick("sum(visit, ROW, ROW.score)", "sum(visit, ROW, known(ROW.points), ROW.points)"));
            case 12 -> overVisits(pick("mean", "min", "max") + "(visit, ROW, ROW.points)");
            case 13 -> overVisits("count(visit, ROW, ROW.ok == yes)");
            case 14 -> overVisits(pick("last(visit).points", "last(visit, ROW, ROW.ok == no).score"));
            case 15 -> pick("hours", "minutes") + "(began, ended)";
            default -> "note.size()";
        };
    }

    private String day(int depth) {
        if (depth <= 0) {
            return pick("born", "seen", "date('2024-02-29')", "last(visit).at");
        }
        String one = day(depth - 1);
        return switch (random.nextInt(8)) {
            case 0 ->
                "(" + one + pick(" + ", " - ") + pick("months", "days", "years") + "(" + random.nextInt(40) + "))";
            case 1 -> pick("month", "month_end", "month_after", "year_end") + "(" + one + ")";
            case 2 -> "date(" + one + ", " + (1 + random.nextInt(31)) + ")";
            case 3 -> pick("min", "max", "min_known", "max_known", "first_known") + "(" + one + ", " + day(0) + ")";
            case 4 -> "(" + condition(depth - 1) + " ? " + one + " : " + pick("none", day(0)) + ")";
            case 5 -> "date(began)";
            default -> one;
        };
    }

    static List<String> of(long seed, int count) {
        RandomExpressions expressions = new RandomExpressions(seed);
        return java.util.stream.Stream.generate(expressions::any).limit(count).toList();
    }
}
