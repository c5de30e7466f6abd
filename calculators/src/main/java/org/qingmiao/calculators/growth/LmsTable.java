package org.qingmiao.calculators.growth;

import org.qingmiao.calculators.Sex;
import org.qingmiao.calculators.tables.BundledTable;

/** L, M and S of one indicator at equally spaced keys (days, months or tenths of a centimetre) for both sexes. */
final class LmsTable {
    /** The two sexes one after the other, three numbers a key. */
    private final double[] lms;

    private final int first;
    private final int size;
    private final boolean restricted;

    private LmsTable(double[] lms, int first, int size, boolean restricted) {
        this.lms = lms;
        this.first = first;
        this.size = size;
        this.restricted = restricted;
    }

    /**
     * Reads a table whose rows run without holes.
     *
     * @param scale keys in a unit of the key column, 10 if the table steps by a tenth
     * @param restricted whether WHO's rule for the tails applies
     */
    static LmsTable read(String name, String key, int scale, boolean restricted) {
        BundledTable bundledTable = BundledTable.read(LmsTable.class, name);
        int size = bundledTable.rows() / 2;
        int first = (int) Math.round(bundledTable.number(0, bundledTable.column(key)) * scale);
        double[] lms = new double[bundledTable.rows() * 3];
        int l = bundledTable.column("l");
        for (int row = 0; row < bundledTable.rows(); row++) {
            for (int i = 0; i < 3; i++) {
                lms[row * 3 + i] = bundledTable.number(row, l + i);
            }
        }
        return new LmsTable(lms, first, size, restricted);
    }

    int first() {
        return first;
    }

    int last() {
        return first + size - 1;
    }

    /** The z-score at a key; NaN outside the table and for a value that is not greater than zero. */
    double z(Sex sex, int key, double value) {
        int at = at(sex, key);
        if (at < 0 || !(value > 0)) {
            return Double.NaN;
        }
        return score(value, lms[at], lms[at + 1], lms[at + 2]);
    }

    /** The z-score between two keys, L, M and S taken linearly; NaN as above. */
    double between(Sex sex, double key, double value) {
        int low = (int) Math.floor(key);
        double part = key - low;
        int at = at(sex, low);
        if (part == 0 || at < 0) {
            return z(sex, low, value);
        }
        int next = at(sex, low + 1);
        if (next < 0 || !(value > 0)) {
            return Double.NaN;
        }
        return score(value, mid(at, next, part), mid(at + 1, next + 1, part), mid(at + 2, next + 2, part));
    }

    /** The value that has a z-score, between two keys if need be; NaN outside the table. */
    double value(Sex sex, double key, double z) {
        int low = (int) Math.floor(key);
        double part = key - low;
        int at = at(sex, low);
        int next = part == 0 ? at : at(sex, low + 1);
        if (at < 0 || next < 0) {
            return Double.NaN;
        }
        double l = mid(at, next, part);
        double m = mid(at + 1, next + 1, part);
        double s = mid(at + 2, next + 2, part);
        return restricted ? Lms.restrictedValue(z, l, m, s) : Lms.value(z, l, m, s);
    }

    private double score(double value, double l, double m, double s) {
        return restricted ? Lms.restricted(value, l, m, s) : Lms.z(value, l, m, s);
    }

    private double mid(int low, int high, double part) {
        return part == 0 ? lms[low] : lms[low] + part * (lms[high] - lms[low]);
    }

    private int at(Sex sex, int key) {
        int row = key - first;
        if (row < 0 || row >= size) {
            return -1;
        }
        return (sex == Sex.MALE ? row : row + size) * 3;
    }
}
