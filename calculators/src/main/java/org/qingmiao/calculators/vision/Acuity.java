package org.qingmiao.calculators.vision;

/** Notations of acuity (GB 11533-2011): five marks L = 5 - log10(1/V), decimal V, logMAR = 5 - L. */
public final class Acuity {
    private Acuity() {}

    /** @param decimal greater than zero, 1.0 is normal */
    public static double fiveMarks(double decimal) {
        if (!(decimal > 0)) {
            throw new IllegalArgumentException("decimal acuity must be greater than 0");
        }
        return 5 + Math.log10(decimal);
    }

    /** Decimal acuity of a five-mark value: 5.0 is 1.0, 4.0 is 0.1. */
    public static double decimal(double fiveMarks) {
        return Math.pow(10, fiveMarks - 5);
    }

    /** logMAR of a five-mark value: 5.0 is 0, 4.7 is 0.3. */
    public static double logMar(double fiveMarks) {
        return 5 - fiveMarks;
    }

    /** Five marks of a logMAR: 0 is 5.0, 0.3 is 4.7. */
    public static double ofLogMar(double logMar) {
        return 5 - logMar;
    }

    /**
     * How fast a refraction changes, dioptres a year; negative towards myopia.
     *
     * @param days between the two examinations, greater than zero
     */
    public static double progressionPerYear(double before, double after, int days) {
        if (days <= 0) {
            throw new IllegalArgumentException("days must be greater than 0");
        }
        return (after - before) / days * 365.25;
    }
}
