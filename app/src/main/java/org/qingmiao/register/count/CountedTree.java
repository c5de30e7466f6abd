package org.qingmiao.register.count;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.qingmiao.indicator.cell.CountedAmounts;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.register.definition.RegisterCount.Measure;

/** Sums of a count, laid on the tree of units. */
final class CountedTree {
    private final CountBinding binding;
    private final OrgTree tree;

    CountedTree(CountBinding binding, OrgTree tree) {
        this.binding = binding;
        this.tree = tree;
    }

    /** @param ids of units by their numbers */
    CountedAmounts of(List<CountLog.Sum> sums, Map<Integer, String> ids) {
        Map<String, double[]> own = new HashMap<>();
        for (CountLog.Sum sum : sums) {
            String unit = ids.get(sum.unit());
            binding.options(sum.options())
                    .filter(o -> unit != null)
                    .ifPresent(options -> own.computeIfAbsent(options, o -> new double[tree.size()])[
                                    tree.position(String.valueOf(unit))] +=
                            sum.amount());
        }
        BitSet known = known();
        return binding.count().measure() instanceof Measure.Units units
                ? new CountedAmounts(Map.of("", reached(own, units, known)), known)
                : new CountedAmounts(own, known);
    }

    /** One for each unit below which there are enough, or not enough. */
    private double[] reached(Map<String, double[]> own, Measure.Units units, BitSet known) {
        double[] below = new CountedAmounts(own, known).rolledUp(tree, own.keySet());
        double[] reached = new double[tree.size()];
        for (int i = 0; i < reached.length; i++) {
            boolean enough = below[i] >= units.least();
            if (known.get(i) && units.kinds().contains(tree.at(i).kind()) && enough != units.absent()) {
                reached[i] = 1;
            }
        }
        return reached;
    }

    /** Units of its districts; where records tell no unit, only such below which records are kept. */
    private BitSet known() {
        BitSet known = new BitSet();
        List<String> kinds = binding.register().definition().keptBy();
        boolean anywhere = binding.count().unit().isPresent() || kinds.isEmpty();
        binding.plans().forEach(plan -> {
            String district = plan.head().district();
            int first = tree.position(district);
            Set<String> keeping = anywhere
                    ? Set.of()
                    : tree.keeping(district, kinds).stream().map(OrgUnit::id).collect(Collectors.toSet());
            for (int i = tree.end(first) - 1; i >= first; i--) {
                if (anywhere || keeping.contains(tree.at(i).id())) {
                    known.set(i);
                }
                if (known.get(i) && i > first) {
                    known.set(tree.parent(i));
                }
            }
        });
        return known;
    }
}
