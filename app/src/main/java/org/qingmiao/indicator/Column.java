package org.qingmiao.indicator;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.qingmiao.org.OrgTree;
import org.qingmiao.plan.DataElement.Aggregation;

/**
 * One data element in one period for every unit of the tree, rolled up: position in pre-order → value.
 *
 * @param value {@code NaN} where nothing below is known
 * @param reported how many of the expected values it rests on
 * @param expected how many units of the element's level lie in the subtree, times the periods that are put together
 * @param synthetic whether any of them is synthetic
 */
public record Column(OrgTree tree, double[] value, int[] reported, int[] expected, BitSet synthetic) {

    static Column empty(OrgTree tree, int[] expected) {
        double[] value = new double[tree.size()];
        Arrays.fill(value, Double.NaN);
        return new Column(tree, value, new int[tree.size()], expected, new BitSet());
    }

    /**
     * Values as reported become values for all units above. A unit's own value stands before those of its parts.
     *
     * @param own {@code NaN} where nothing was reported; kept as it is
     */
    static Column rolledUp(OrgTree tree, double[] own, BitSet synthetic, int[] expected, Aggregation rule) {
        int n = tree.size();
        double[] value = own.clone();
        int[] reported = new int[n];
        double[] below = new double[n];
        int[] parts = new int[n];
        BitSet marked = (BitSet) synthetic.clone();
        for (int i = n - 1; i >= 0; i--) {
            if (!Double.isNaN(own[i])) {
                reported[i] = Math.max(1, expected[i]);
            } else if (parts[i] > 0 && rule != Aggregation.NONE) {
                value[i] = rule == Aggregation.AVERAGE ? below[i] / parts[i] : below[i];
                reported[i] = parts[i];
            }
            int parent = tree.parent(i);
            if (parent >= 0 && reported[i] > 0) {
                below[parent] += rule == Aggregation.AVERAGE ? value[i] * reported[i] : value[i];
                parts[parent] += reported[i];
                if (marked.get(i)) {
                    marked.set(parent);
                }
            }
        }
        return new Column(tree, value, reported, expected, marked);
    }

    /** What was counted has no gaps: where nothing was, it is zero, and nobody's report is waited for. */
    static Column counted(OrgTree tree, double[] value, int[] expected, boolean invented) {
        int[] reported = new int[tree.size()];
        for (int i = 0; i < value.length; i++) {
            if (expected[i] == 0) {
                value[i] = Double.NaN;
            } else if (!Double.isNaN(value[i])) {
                reported[i] = expected[i];
            }
        }
        BitSet synthetic = new BitSet();
        synthetic.set(0, value.length, invented);
        return new Column(tree, value, reported, expected, synthetic);
    }

    /** Puts the parts of a longer period together. */
    static Column over(OrgTree tree, List<Column> parts, Aggregation rule) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        int n = tree.size();
        int[] expected = new int[n];
        int[] reported = new int[n];
        double[] value = new double[n];
        BitSet synthetic = new BitSet();
        for (int i = 0; i < n; i++) {
            value[i] = put(parts, i, rule, synthetic);
            cover(rule == Aggregation.LAST ? List.of(parts.getLast()) : parts, i, expected, reported);
        }
        return new Column(tree, value, reported, expected, synthetic);
    }

    /** What a value rests on: a stock on its last part alone, everything else on all of them. */
    private static void cover(List<Column> parts, int i, int[] expected, int[] reported) {
        for (Column part : parts) {
            expected[i] += part.expected[i];
            reported[i] += part.reported[i];
        }
    }

    private static double put(List<Column> parts, int i, Aggregation rule, BitSet synthetic) {
        double sum = 0;
        double last = Double.NaN;
        int known = 0;
        for (Column part : parts) {
            if (!Double.isNaN(part.value[i])) {
                last = part.value[i];
                sum += last;
                known++;
                synthetic.set(i, synthetic.get(i) || part.synthetic.get(i));
            }
        }
        if (known == 0) {
            return Double.NaN;
        }
        return switch (rule) {
            case SUM -> sum;
            case LAST -> last;
            case AVERAGE -> sum / known;
            case NONE -> Double.NaN;
        };
    }
}
