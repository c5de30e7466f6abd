package org.qingmiao.calculators.statistics;

import java.util.function.DoubleUnaryOperator;

/** Where an increasing function is zero, to the last bits: T. R. Chandrupatla (1997), a bisection that interpolates. */
final class Roots {
    private static final double LAST_BITS = 0x1p-52;
    private static final int MOST = 2000;

    private Roots() {}

    /**
     * Looks outwards from a start until the root is between two points, then inwards.
     *
     * @param start between the bounds
     * @param min the function is at most zero here; not asked for its value
     * @param max the function is at least zero here; not asked for its value
     */
    static double increasing(DoubleUnaryOperator f, double start, double min, double max) {
        double step = 0.02 * Math.min(start - min, max - start);
        double here = f.applyAsDouble(start);
        if (here == 0 || !(step > 0)) {
            return start;
        }
        boolean up = here < 0;
        double near = start;
        double nearValue = here;
        for (int i = 0; i < MOST; i++) {
            double far = up ? Math.min(near + step, max) : Math.max(near - step, min);
            boolean bound = far == max || far == min;
            double farValue = bound ? (up ? 1 : -1) : f.applyAsDouble(far);
            if (bound || (farValue >= 0) == up) {
                return between(f, new Point(near, nearValue), new Point(far, farValue));
            }
            near = far;
            nearValue = farValue;
            step *= 3;
        }
        return near;
    }

    private record Point(double x, double y) {}

    private static double between(DoubleUnaryOperator f, Point one, Point other) {
        Point a = one;
        Point b = other;
        double t = 0.5;
        for (int i = 0; i < MOST; i++) {
            double x = a.x + t * (b.x - a.x);
            Point now = new Point(x, f.applyAsDouble(x));
            boolean sameSide = (now.y < 0) == (a.y < 0);
            Point old = sameSide ? a : b;
            b = sameSide ? b : a;
            a = now;
            Point best = Math.abs(b.y) < Math.abs(a.y) ? b : a;
            double smallest = LAST_BITS * Math.abs(best.x) + Double.MIN_VALUE;
            double share = smallest / Math.abs(b.x - a.x);
            if (share > 0.5 || best.y == 0) {
                return best.x;
            }
            t = Math.clamp(interpolate(a, b, old), share, 1 - share);
        }
        return a.x;
    }

    private static double interpolate(Point a, Point b, Point c) {
        double xi = (a.x - b.x) / (c.x - b.x);
        double phi = (a.y - b.y) / (c.y - b.y);
        boolean smooth = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi;
        if (!smooth) {
            return 0.5;
        }
        return a.y / (b.y - a.y) * c.y / (b.y - c.y)
                + (c.x - a.x) / (b.x - a.x) * a.y / (c.y - a.y) * b.y / (c.y - b.y);
    }
}
