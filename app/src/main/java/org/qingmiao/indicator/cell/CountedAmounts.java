package org.qingmiao.indicator.cell;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import org.qingmiao.org.OrgTree;

/**
 * What was counted of an element in a period.
 *
 * @param own what each unit has by itself, by options and position in the tree; what is absent is zero
 * @param known positions of the units for which it was counted
 */
public record CountedAmounts(Map<String, double[]> own, BitSet known) {
    /** Nothing was counted yet. */
    public static CountedAmounts none() {
        return new CountedAmounts(Map.of(), new BitSet());
    }

    public CountedAmounts {
        own = Map.copyOf(own);
    }

    /** Each unit with all below it, over these options together; {@code NaN} where it was not counted. */
    public double[] rolledUp(OrgTree tree, Collection<String> options) {
        double[] sum = new double[tree.size()];
        for (String option : options) {
            double[] of = own.get(option);
            for (int i = 0; of != null && i < sum.length; i++) {
                sum[i] += of[i];
            }
        }
        for (int i = sum.length - 1; i > 0; i--) {
            if (tree.parent(i) >= 0) {
                sum[tree.parent(i)] += sum[i];
            }
        }
        double[] value = new double[sum.length];
        Arrays.setAll(value, i -> known.get(i) ? sum[i] : Double.NaN);
        return value;
    }
}
