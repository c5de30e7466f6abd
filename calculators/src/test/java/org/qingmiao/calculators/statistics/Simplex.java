package org.qingmiao.calculators.statistics;

/** A small linear program, maximise c x with A x = b, x not negative: two phases, Bland's rule. For audits only. */
final class Simplex {
    private static final double SMALL = 1e-9;

    private final double[][] rows;
    private final int[] basis;
    private final int variables;

    private Simplex(double[][] a, double[] b) {
        variables = a[0].length;
        basis = new int[a.length];
        rows = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            double sign = b[i] < 0 ? -1 : 1;
            rows[i] = new double[variables + a.length + 1];
            for (int j = 0; j < variables; j++) {
                rows[i][j] = sign * a[i][j];
            }
            rows[i][variables + i] = 1;
            rows[i][variables + a.length] = sign * b[i];
            basis[i] = variables + i;
        }
    }

    /** The maximum; infinite if there is none. */
    static double maximum(double[][] a, double[] b, double[] c) {
        Simplex simplex = new Simplex(a, b);
        double[] artificial = new double[simplex.variables + a.length];
        for (int i = 0; i < a.length; i++) {
            artificial[simplex.variables + i] = -1;
        }
        double feasible = simplex.maximise(artificial, artificial.length);
        if (feasible < -1e-6) {
            throw new IllegalStateException("no table fits what is published");
        }
        double[] costs = new double[artificial.length];
        System.arraycopy(c, 0, costs, 0, c.length);
        simplex.expelArtificial();
        return simplex.maximise(costs, simplex.variables);
    }

    private void expelArtificial() {
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; basis[i] >= variables && j < variables; j++) {
                if (Math.abs(rows[i][j]) > SMALL) {
                    pivot(i, j);
                }
            }
        }
    }

    private double maximise(double[] costs, int allowed) {
        while (true) {
            int entering = -1;
            for (int j = 0; j < allowed && entering < 0; j++) {
                double gain = costs[j];
                for (int i = 0; i < rows.length; i++) {
                    gain -= costs[basis[i]] * rows[i][j];
                }
                entering = gain > SMALL ? j : -1;
            }
            if (entering < 0) {
                return value(costs);
            }
            int leaving = leaving(entering);
            if (leaving < 0) {
                return Double.POSITIVE_INFINITY;
            }
            pivot(leaving, entering);
        }
    }

    private double value(double[] costs) {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            sum += costs[basis[i]] * rows[i][rows[i].length - 1];
        }
        return sum;
    }

    private int leaving(int entering) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < rows.length; i++) {
            if (rows[i][entering] > SMALL) {
                double ratio = rows[i][rows[i].length - 1] / rows[i][entering];
                boolean first = best < 0 || ratio < least - SMALL;
                if (first || (ratio <= least + SMALL && basis[i] < basis[best])) {
                    best = i;
                    least = Math.min(least, ratio);
                }
            }
        }
        return best;
    }

    private void pivot(int row, int column) {
        double by = rows[row][column];
        for (int j = 0; j < rows[row].length; j++) {
            rows[row][j] /= by;
        }
        for (int i = 0; i < rows.length; i++) {
            double factor = rows[i][column];
            if (i != row && factor != 0) {
                for (int j = 0; j < rows[i].length; j++) {
                    rows[i][j] -= factor * rows[row][j];
                }
            }
        }
        basis[row] = column;
    }
}
