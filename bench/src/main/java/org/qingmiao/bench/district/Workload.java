package org.qingmiao.bench.district;

import java.util.ArrayList;
import java.util.List;

/**
 * A pure function of one seed: 482 units in three levels, 150 data elements, five years, 1,057,500 values and 40
 * indicators. Nothing in it is real.
 */
final class Workload {
    static final int STREETS = 11;
    static final int COMMUNITIES = 270;
    static final int LEAVES = 470;
    static final int QUARTERLY = 100;
    static final int YEARLY = 50;
    static final int QUARTERS = 20;
    static final int YEARS = 5;
    static final int FIRST_YEAR = 2021;
    static final int INDICATORS = 40;
    private static final long SEED = 330206;

    private Workload() {}

    /** The finaliser of splitmix64. */
    static long mix(long x) {
        long z = x + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private static long hash(int k, int a, int b, int c) {
        return mix(mix(mix(mix(SEED + k) + a) + b) + c);
    }

    /** Quarterly element {@code d} of leaf {@code u} in quarter {@code p}: even ones 200 to 2000, odd ones 0 to 100. */
    static long quarterValue(int d, int u, int p) {
        long v = hash(1, d, u, p);
        return d % 2 == 0 ? 200 + Long.remainderUnsigned(v, 1801) : Long.remainderUnsigned(v, 101);
    }

    /** Yearly element {@code d} of leaf {@code u} in year {@code y}: 0 to 9999. */
    static long yearValue(int d, int u, int y) {
        return Long.remainderUnsigned(hash(2, d, u, y), 10_000);
    }

    static String street(int i) {
        return "str%02d".formatted(i);
    }

    static String leaf(int i) {
        return "lea%03d".formatted(i);
    }

    static String quarterElement(int d) {
        return "q%02d".formatted(d);
    }

    static String yearElement(int d) {
        return "y%02d".formatted(d);
    }

    static String quarter(int p) {
        return FIRST_YEAR + p / 4 + "Q" + (p % 4 + 1);
    }

    static String indicator(int k) {
        return "ind%02d".formatted(k);
    }

    /** Elements above the line. */
    static List<Integer> above(int k) {
        return k % 2 == 0 ? List.of(2 * k + 1) : List.of(2 * k + 1, (2 * k + 3) % QUARTERLY);
    }

    /** Elements below the line. */
    static List<Integer> below(int k) {
        return k % 2 == 0 ? List.of(2 * k) : List.of(2 * k, (2 * k + 2) % QUARTERLY);
    }

    static int factor(int k) {
        return k % 2 == 0 ? 100 : 1000;
    }

    /** The exact answer, to check what the product says. */
    static double indicatorOfDistrict(int k, int firstQuarter, int quarters) {
        long above = 0;
        long below = 0;
        for (int u = 0; u < LEAVES; u++) {
            for (int p = firstQuarter; p < firstQuarter + quarters; p++) {
                for (int d : above(k)) {
                    above += quarterValue(d, u, p);
                }
                for (int d : below(k)) {
                    below += quarterValue(d, u, p);
                }
            }
        }
        return (double) factor(k) * above / below;
    }

    /** One value as it is sent. */
    record Value(String element, String unit, String period, long value) {}

    /** The values of one quarter, by unit, then element. */
    static List<Value> ofQuarter(int p, int leaves) {
        List<Value> values = new ArrayList<>(leaves * QUARTERLY);
        for (int u = 0; u < leaves; u++) {
            for (int d = 0; d < QUARTERLY; d++) {
                values.add(new Value(quarterElement(d), leaf(u), quarter(p), quarterValue(d, u, p)));
            }
        }
        return values;
    }

    /** The yearly values of one year. */
    static List<Value> ofYear(int y, int leaves) {
        List<Value> values = new ArrayList<>(leaves * YEARLY);
        for (int u = 0; u < leaves; u++) {
            for (int d = 0; d < YEARLY; d++) {
                values.add(new Value(yearElement(d), leaf(u), Integer.toString(FIRST_YEAR + y), yearValue(d, u, y)));
            }
        }
        return values;
    }
}
